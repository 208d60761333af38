using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// Makes sure that the rows of a policy name only what is there, before any question is asked of them: a decision then neither checks nor throws.
/// </summary>
internal static class ProfileCheck
{
    private const Duties AllDuties = Duties.Credit | Duties.ReportUsage | Duties.Pay | Duties.MarkAi | Duties.ApproveOutput;

    // Each claim has a share of at most 2^50: that many of a group add up without overflow.
    private const int MostClaims = 1 << 12;

    /// <summary>Whether the words are one whole policy.</summary>
    public static bool IsSound(ReadOnlySpan<long> words, SnapshotTexts texts) =>
        HasLengthOfItsCounts(words) && AreSound(new ProfileRows(words, 0), texts);

    private static bool HasLengthOfItsCounts(ReadOnlySpan<long> words)
    {
        if (words.Length < ProfileHeader.Longs)
        {
            return false;
        }

        ProfileHeader header = MemoryMarshal.Cast<long, ProfileHeader>(words[..ProfileHeader.Longs])[0];
        int least = Math.Min(Math.Min(header.Groups, header.Claimants), Math.Min(Math.Min(header.Claims, header.Grants), header.Denies));
        int most = Math.Max(Math.Max(header.Groups, header.Claimants), Math.Max(Math.Max(header.Claims, header.Grants), header.Denies));
        return least >= 0
            && most <= words.Length
            && header.Signals >= 0
            && header.Signals <= header.Denies
            && words.Length == ProfileHeader.Longs + ((long)header.Groups * GroupRow.Longs) + ((long)header.Claimants * ClaimantRow.Longs)
                + ((long)header.Claims * ClaimRow.Longs) + ((long)header.Grants * (GrantRow.Longs + GrantEnd.Longs)) + ((long)header.Denies * DenyRow.Longs);
    }

    private static bool AreSound(in ProfileRows rows, SnapshotTexts texts)
    {
        bool isSound = texts.Is(rows.Header.Listing, SnapshotTexts.Listing) && texts.Is(rows.Header.Places, SnapshotTexts.Places) && rows.Header.Instrumental is 0 or 1 && rows.Header.IsUnsettled;
        foreach (ref readonly ClaimantRow claimant in rows.Claimants)
        {
            isSound = isSound && IsRange(claimant.ClaimsStart, claimant.ClaimsEnd, rows.Claims.Length) && IsRange(claimant.GrantsStart, claimant.GrantsEnd, rows.Grants.Length)
                && claimant.IsPerson is 0 or 1 && claimant.HasPart is 0 or 1;
        }

        foreach (ref readonly GroupRow group in rows.Groups)
        {
            isSound = isSound && IsSound(group, rows);
        }

        return isSound && AreSound(rows.Grants, texts) && AreSound(rows.Denies, rows.Claims.Length, texts) && AreSound(rows.Claims, texts);
    }

    private static bool IsSound(in GroupRow group, in ProfileRows rows) =>
        group.Side is >= (int)Side.Master and <= (int)Side.Voice
        && group.Missing is 0 or 1
        && group.Whole >= 0
        && IsRange(group.ClaimantsStart, group.ClaimantsEnd, rows.Claimants.Length)
        && IsRange(group.DeniesStart, group.DeniesEnd, rows.Denies.Length)
        && IsRange(group.WholesStart, group.WholesEnd, rows.Claims.Length)
        && HasFewClaims(rows.Claimants[group.ClaimantsStart..group.ClaimantsEnd]);

    private static bool HasFewClaims(ReadOnlySpan<ClaimantRow> claimants)
    {
        long claims = 0;
        foreach (ref readonly ClaimantRow claimant in claimants)
        {
            claims += (long)claimant.ClaimsEnd - claimant.ClaimsStart;
        }

        return claims <= MostClaims;
    }

    private static bool AreSound(ReadOnlySpan<GrantRow> grants, SnapshotTexts texts)
    {
        bool isSound = true;
        foreach (ref readonly GrantRow grant in grants)
        {
            isSound = isSound && IsTerritories(grant.Territories, texts) && IsModels(grant.Models, texts)
                && (grant.Destinations & ~Destinations.All) == Destinations.None && (grant.Duties & ~AllDuties) == Duties.None
                && IsVoidCode(grant.VoidCode);
        }

        return isSound;
    }

    private static bool AreSound(ReadOnlySpan<DenyRow> denies, int claims, SnapshotTexts texts)
    {
        bool isSound = true;
        foreach (ref readonly DenyRow deny in denies)
        {
            isSound = isSound && IsTerritories(deny.Territories, texts) && IsModels(deny.Models, texts) && IsRange(deny.ClaimsStart, deny.ClaimsEnd, claims)
                && deny.Side is >= Side.None and <= Side.Voice && (deny.Destinations & ~Destinations.All) == Destinations.None;
        }

        return isSound;
    }

    private static bool AreSound(ReadOnlySpan<ClaimRow> claims, SnapshotTexts texts)
    {
        bool isSound = true;
        foreach (ref readonly ClaimRow claim in claims)
        {
            isSound = isSound && claim.Share is >= -1 and <= 1L << 50 && IsTerritories(claim.Territories, texts);
        }

        return isSound;
    }

    private static bool IsVoidCode(ushort code) =>
        code == 0 || code == LicenseeNotGranted.Rule.Code.Number || code == VoiceGrantedByAnother.Rule.Code.Number || code == MinorWithoutGuardian.Rule.Code.Number;

    private static bool IsRange(int start, int end, int count) => start >= 0 && end >= start && end <= count;

    private static bool IsTerritories(int number, SnapshotTexts texts) => number == ProfilePools.Everywhere || texts.Is(number, SnapshotTexts.Territories);

    private static bool IsModels(int number, SnapshotTexts texts) => number == ProfilePools.AnyModel || texts.Is(number, SnapshotTexts.Models);
}
