using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Whether the claims of a recording or a work say what they must.</summary>
internal static class ClaimIntegrity
{
    public static RegisterFault? Check(Work work, RowPath path, RegisterNames names) =>
        work.Iswc.IsEmpty ? path.Fault("iswc", "a work", "the default value")
        : CheckClaims(work.Claims, path, names, isOfWork: true, static side => side == Side.Work, "work");

    public static RegisterFault? Check(Recording recording, RowPath path, RegisterNames names)
    {
        if (recording.Isrc.IsEmpty)
        {
            return path.Fault("isrc", "a recording", "the default value");
        }

        return CheckLabels(recording.Labels, path, names)
            ?? CheckClaims(recording.Claims, path, names, isOfWork: false, static side => side is Side.Master or Side.Artist or Side.Voice, "master, artist or voice");
    }

    private static RegisterFault? CheckLabels(ImmutableArray<PartyId> labels, RowPath path, RegisterNames names)
    {
        if (names.AreRight(labels))
        {
            return null;
        }

        foreach (PartyId label in labels)
        {
            if (names.RequireParty(label, path, "labels") is { } fault)
            {
                return fault;
            }
        }

        names.AddRight(labels);
        return null;
    }

    private static RegisterFault? CheckClaims(
        ImmutableArray<RightsClaim> claims, RowPath owner, RegisterNames names, bool isOfWork, Func<Side, bool> isSide, string sides)
    {
        if (names.AreRight(claims, isOfWork))
        {
            return null;
        }

        for (int row = 0; row < claims.Length; row++)
        {
            RightsClaim claim = claims[row];
            RowPath path = new("claims", row, owner.Member, owner.Row);
            RegisterFault? fault = CheckClaim(claim, path, names) ?? (isSide(claim.Side) ? null : path.Fault("side", sides, $"{claim.Side}"));
            if (fault is not null)
            {
                return fault;
            }
        }

        names.AddRight(claims, isOfWork);
        return null;
    }

    private static RegisterFault? CheckClaim(RightsClaim claim, RowPath path, RegisterNames names) =>
        names.RequireParty(claim.Party, path, "party")
        ?? RegisterNames.RequireForward(claim.From, claim.Until, path)
        ?? names.RequireRecorded(claim.RecordedAt, path, "recordedAt")
        ?? names.RequireRecorded(claim.RetractedAt, path, "retractedAt")
        ?? (claim.Territories.IsEmpty ? path.Fault("territories", "at least one territory", "none") : null);
}
