using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Turns everything that the register says of one recording into rows of numbers.</summary>
internal sealed class ProfileCompiler(
    RightsRegister register, string licensee, Numbered<TerritorySet> territories, Numbered<ImmutableArray<ModelPattern>> models)
{
    // Far below the largest long, so that a thousand shares add up without overflow.
    private static readonly BigInteger LargestWhole = BigInteger.One << 50;

    private readonly StatementCompiler _statements = new(register, licensee, territories, models);

    public void Compile(Recording recording, ProfileDraft draft)
    {
        RelevantRows rows = new(register, recording, register.AsOf);
        draft.IsInstrumental = recording.Vocals == Vocals.No;
        CompileSignals(recording, rows, draft);
        CompileGroup(new SideAsset(Side.Master, null, recording.Claims.Where(static claim => claim.Side == Side.Master)), rows, draft);
        foreach (LinkedWork work in rows.Works)
        {
            CompileWork(work.Row, rows, draft);
        }

        if (rows.Works.IsEmpty)
        {
            CompileWork(null, rows, draft);
        }

        CompileGroup(new SideAsset(Side.Artist, null, recording.Claims.Where(static claim => claim.Side == Side.Artist)), rows, draft);
        CompileGroup(new SideAsset(Side.Voice, null, recording.Claims.Where(static claim => claim.Side == Side.Voice)), rows, draft);
    }

    private void CompileWork(Work? work, RelevantRows rows, ProfileDraft draft)
    {
        if (work is not null)
        {
            CompileGroup(new SideAsset(Side.Work, work, work.Claims), rows, draft);
        }
        else
        {
            draft.Groups.Add(new GroupRow { Side = (int)Side.Work, Missing = 1 });
        }
    }

    // Before the groups, so that they stand first. A signal about a voice counts with a part of that person, whose claims therefore stand first as well.
    private void CompileSignals(Recording recording, RelevantRows rows, ProfileDraft draft)
    {
        foreach (ConsentStatement signal in rows.Statements.Where(statement => statement.Source == StatementSource.Signal && _statements.MayApply(statement)))
        {
            int start = draft.Claims.Count;
            if (signal.Subject!.Kind == SubjectKind.Voice)
            {
                List<RightsClaim> claims = [.. recording.Claims.Where(claim => claim.Side is Side.Artist or Side.Voice && claim.Party == signal.Subject.Person && claim.IsKnown(register.AsOf))];
                claims.Sort(ClaimOrder.Comparison);
                foreach (RightsClaim claim in claims)
                {
                    AddClaim(claim, 1, draft);
                }

                if (start == draft.Claims.Count)
                {
                    continue;
                }
            }

            draft.Denies.Add(_statements.ToDeny(signal, start, draft.Claims.Count));
        }

        draft.Signals = draft.Denies.Count;
    }

    private void CompileGroup(SideAsset asset, RelevantRows rows, ProfileDraft draft)
    {
        List<RightsClaim> claims = [.. asset.Claims.Where(claim => claim.IsKnown(register.AsOf))];
        claims.Sort(ClaimOrder.Comparison);
        ImmutableArray<ConsentStatement> statements = [.. rows.Statements.Where(statement => statement.Side == asset.Side && statement.Source != StatementSource.Signal && rows.Covers(statement, asset.Work))];
        BigInteger whole = asset.Side is Side.Master or Side.Work ? WholeOf(claims) : BigInteger.One;
        GroupRow group = new()
        {
            Side = (int)asset.Side,
            Whole = whole > LargestWhole ? 0 : (long)whole,
            ClaimantsStart = draft.Claimants.Count,
            DeniesStart = draft.Denies.Count,
        };
        int claimsOfGroup = draft.Claims.Count;
        for (int first = 0; first < claims.Count;)
        {
            PartyId party = claims[first].Party;
            int next = first;
            int claimsStart = draft.Claims.Count;
            for (; next < claims.Count && claims[next].Party == party; next++)
            {
                AddClaim(claims[next], ShareOf(claims[next], group.Whole), draft);
            }

            first = next;
            CompileClaimant(party, asset.Side, claimsStart, statements, draft);
        }

        CompilePersonalDenies(asset.Side, statements, draft);
        (long from, long until) = SettledTime(asset.Side, group.Whole, CollectionsMarshal.AsSpan(draft.Claims)[claimsOfGroup..]);
        int wholes = draft.Claims.Count;
        if (group.Whole == 0)
        {
            OddShares.AddWholes(claims, territories, draft);
        }

        draft.Groups.Add(group with
        {
            ClaimantsEnd = draft.Claimants.Count,
            DeniesEnd = draft.Denies.Count,
            SettledFrom = from,
            SettledUntil = until,
            WholesStart = wholes,
            WholesEnd = draft.Claims.Count,
        });
    }

    private void CompileClaimant(PartyId party, Side side, int claimsStart, ImmutableArray<ConsentStatement> statements, ProfileDraft draft)
    {
        int grantsStart = draft.Grants.Count;
        foreach (ConsentStatement statement in statements.Where(statement => statement.Party == party).OrderBy(_statements.IsForOthers))
        {
            if (statement.Effect == StatementEffect.Grant)
            {
                _statements.AddGrant(statement, side, draft);
            }
            else if (_statements.MayApply(statement))
            {
                draft.Denies.Add(_statements.ToDeny(statement, claimsStart, draft.Claims.Count));
            }
        }

        draft.Claimants.Add(new ClaimantRow
        {
            ClaimsStart = claimsStart,
            ClaimsEnd = draft.Claims.Count,
            GrantsStart = grantsStart,
            GrantsEnd = draft.Grants.Count,
            IsPerson = register.FindParty(party)?.Kind == PartyKind.Person ? 1 : 0,
            HasPart = draft.Claims[claimsStart..].Exists(static claim => claim.Share != 0) ? 1 : 0,
        });
    }

    // Artist and singer are heard without a claim where they name the very recording.
    private void CompilePersonalDenies(Side side, ImmutableArray<ConsentStatement> statements, ProfileDraft draft)
    {
        foreach (ConsentStatement statement in statements)
        {
            if (side is Side.Artist or Side.Voice && statement.Subject!.Kind == SubjectKind.Recording && _statements.MayApply(statement))
            {
                draft.Denies.Add(_statements.ToDeny(statement, 0, 0));
            }
        }
    }

    private void AddClaim(RightsClaim claim, long share, ProfileDraft draft) => draft.Claims.Add(new ClaimRow
    {
        From = claim.From?.UtcTicks ?? long.MinValue,
        Until = claim.Until?.UtcTicks ?? long.MaxValue,
        Share = share,
        Territories = territories.NumberOf(claim.Territories),
    });

    private static (long From, long Until) SettledTime(Side side, long whole, ReadOnlySpan<ClaimRow> claims)
    {
        long from = long.MinValue;
        long until = claims.IsEmpty ? long.MinValue : long.MaxValue;
        long sum = 0;
        foreach (ref readonly ClaimRow claim in claims)
        {
            bool isPlain = claim.Share >= 0 && claim.Territories == ProfilePools.Everywhere;
            from = Math.Max(from, claim.From);
            until = isPlain ? Math.Min(until, claim.Until) : long.MinValue;
            sum += claim.Share;
        }

        bool isComplete = side is not (Side.Master or Side.Work) || (sum == whole && whole != 0);
        return isComplete && from < until ? (from, until) : (0, 0);
    }

    // The least common multiple of all denominators: in this unit every share is a whole number.
    private static BigInteger WholeOf(List<RightsClaim> claims)
    {
        BigInteger whole = BigInteger.One;
        foreach (RightsClaim claim in claims.Where(static claim => claim.Share.IsKnown))
        {
            whole = whole / BigInteger.GreatestCommonDivisor(whole, claim.Share.Denominator) * claim.Share.Denominator;
            if (whole > LargestWhole)
            {
                return LargestWhole + 1;
            }
        }

        return whole;
    }

    private static long ShareOf(RightsClaim claim, long whole)
    {
        bool isCounted = claim.Side is Side.Master or Side.Work;
        return (isCounted, claim.Share.IsKnown, whole) switch
        {
            (false, _, _) => 1,
            (_, false, _) => -1,
            (_, _, 0) => claim.Share.IsZero ? 0 : 1,
            _ => whole / claim.Share.Denominator * claim.Share.Numerator,
        };
    }
}
