namespace ArtistFirst;

/// <summary>One side of one question: who has a part there and then, whether anybody said no, and whether everybody said yes.</summary>
internal static class SideEvaluation
{
    public static void Run(SideNeed need, SideAsset asset, ConsentQuestion question, RelevantRows rows, Reasons reasons)
    {
        List<RightsClaim> claims =
        [
            .. asset.Claims
                .Where(claim => claim.Holds(question.Place, question.At, question.KnownAt))
                .OrderBy(static claim => claim.Party.ToString(), StringComparer.Ordinal),
        ];
        RunDenies(asset, claims, question, rows, reasons);
        if (need != SideNeed.Grant)
        {
            return;
        }

        if (claims.Count == 0)
        {
            reasons.Unresolve(SideMissing.Found(question, asset));
            return;
        }

        if (asset.Side is Side.Master or Side.Work)
        {
            CheckShares(asset, claims, question, reasons);
        }

        foreach (PartyId party in claims.Where(claim => !HasNoPart(claim, asset.Side)).Select(static claim => claim.Party).Distinct())
        {
            RunGrants(party, asset, question, rows, reasons);
        }
    }

    // A no counts with a part in the side, or where artist or singer name the very recording: a person is heard before the paperwork is complete.
    private static void RunDenies(SideAsset asset, List<RightsClaim> claims, ConsentQuestion question, RelevantRows rows, Reasons reasons)
    {
        foreach (ConsentStatement statement in rows.Statements)
        {
            bool hasASay = claims.Exists(claim => claim.Party == statement.Party)
                || (asset.Side is Side.Artist or Side.Voice && statement.Subject!.Kind == SubjectKind.Recording);
            if (hasASay && statement.Source != StatementSource.Signal && IsAbout(statement, asset, rows) && DenyMatch.Applies(statement, question))
            {
                reasons.Deny(DeniedByParty.Found(question, statement, asset));
            }
        }
    }

    private static void CheckShares(SideAsset asset, List<RightsClaim> claims, ConsentQuestion question, Reasons reasons)
    {
        List<RightsClaim> unknown = claims.FindAll(static claim => !claim.Share.IsKnown);
        foreach (RightsClaim claim in unknown)
        {
            reasons.Unresolve(ShareUnknown.Found(question, asset, claim.Party));
        }

        if (unknown.Count == 0 && ShareSum.Of(claims.Select(static claim => claim.Share)) is { IsWhole: false } sum)
        {
            reasons.Unresolve(SharesIncomplete.Found(question, asset, sum));
        }
    }

    private static void RunGrants(PartyId party, SideAsset asset, ConsentQuestion question, RelevantRows rows, Reasons reasons)
    {
        if (asset.Side == Side.Voice && question.Register.FindParty(party)?.Kind != PartyKind.Person)
        {
            reasons.Unresolve(VoiceWithoutPerson.Found(question, party));
            return;
        }

        List<Finding> faults = [];
        bool covered = false;
        // A yes to others says least, so it comes last.
        foreach (ConsentStatement statement in rows.Statements.OrderBy(statement => !statement.Reach.Licensees.Reaches(question.Licensee)))
        {
            if (statement.Effect == StatementEffect.Grant && statement.Party == party && (statement.Uses & question.Use) != Uses.None && IsAbout(statement, asset, rows))
            {
                Finding? fault = GrantMatch.FindFault(statement, asset.Side, question);
                if (fault is null)
                {
                    covered = true;
                    reasons.Rely(LicenseeView.Narrowed(statement, question.Licensee));
                }
                else
                {
                    faults.Add(fault);
                }
            }
        }

        if (!covered && faults.Count == 0)
        {
            reasons.Deny(NoGrant.Found(question, asset, party));
        }
        else if (!covered)
        {
            faults.ForEach(reasons.Deny);
        }
    }

    private static bool IsAbout(ConsentStatement statement, SideAsset asset, RelevantRows rows) =>
        statement.Side == asset.Side && rows.Covers(statement, asset.Work);

    private static bool HasNoPart(RightsClaim claim, Side side) => side is Side.Master or Side.Work && claim.Share.IsZero;
}
