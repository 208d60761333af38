using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Turns statements into rows of numbers, as far as they concern one licensee.</summary>
internal sealed class StatementCompiler(
    RightsRegister register, string licensee, Numbered<TerritorySet> territories, Numbered<ImmutableArray<ModelPattern>> models)
{
    /// <summary>Whether a statement is a no that may reach the licensee.</summary>
    public bool MayApply(ConsentStatement statement) => statement.Effect == StatementEffect.Deny && statement.Reach.Licensees.MayReach(licensee);

    /// <summary>Whether a statement is a yes that does not reach the licensee. Such rows stand behind the others.</summary>
    public bool IsForOthers(ConsentStatement statement) => statement.Effect == StatementEffect.Grant && !statement.Reach.Licensees.Reaches(licensee);

    public DenyRow ToDeny(ConsentStatement deny, int claimsStart, int claimsEnd) => new()
    {
        From = deny.EffectiveFrom.UtcTicks,
        Until = Math.Min(deny.Until?.UtcTicks ?? long.MaxValue, WithdrawnAt(deny)),
        Territories = territories.NumberOf(deny.Reach.Territories),
        Models = NumberOf(deny.Reach.Models),
        ClaimsStart = claimsStart,
        ClaimsEnd = claimsEnd,
        Uses = deny.EffectiveUses,
        Destinations = deny.Reach.Destinations,
        Side = deny.Side,
    };

    /// <summary>Adds a yes, as one row for all uses for which it counts alike.</summary>
    public void AddGrant(ConsentStatement grant, Side side, ProfileDraft draft)
    {
        if (IsForOthers(grant))
        {
            Add(grant, grant.Uses, LicenseeNotGranted.Rule.Code.Number, long.MaxValue, draft);
            return;
        }

        Span<Uses> byKind = stackalloc Uses[3];
        ushort voidCode = 0;
        foreach (Uses use in UseNames.Enumerate(grant.Uses))
        {
            bool isPersonal = RequiredSides.IsPersonal(use, side);
            FindingRule? rule = isPersonal ? PersonalAuthority.FindVoid(grant, use, register) : null;
            voidCode = rule?.Code.Number ?? voidCode;
            byKind[Kind(isPersonal, rule is not null)] |= use;
        }

        Add(grant, byKind[0], 0, long.MaxValue, draft);
        Add(grant, byKind[1], 0, PersonalAuthority.CapOf(grant, register).UtcTicks, draft);
        Add(grant, byKind[2], voidCode, long.MaxValue, draft);
    }

    private void Add(ConsentStatement grant, Uses uses, ushort voidCode, long cap, ProfileDraft draft)
    {
        if (uses == Uses.None)
        {
            return;
        }

        GrantEnd end = new() { Withdrawn = WithdrawnAt(grant), Until = grant.Until?.UtcTicks ?? long.MaxValue };
        draft.GrantEnds.Add(end);
        draft.Grants.Add(new GrantRow
        {
            From = grant.EffectiveFrom.UtcTicks,
            End = Math.Min(cap, Math.Min(end.Withdrawn, end.Until)),
            Territories = territories.NumberOf(grant.Reach.Territories),
            Models = NumberOf(grant.Reach.Models),
            Uses = uses,
            VoidCode = voidCode,
            Destinations = grant.Reach.Destinations,
            Duties = grant.Duties,
        });
    }

    private static int Kind(bool isPersonal, bool isVoid)
    {
        if (isVoid)
        {
            return 2;
        }

        return isPersonal ? 1 : 0;
    }

    private long WithdrawnAt(ConsentStatement statement) => Withdrawal.EffectiveFrom(statement, register, register.AsOf)?.UtcTicks ?? long.MaxValue;

    private int NumberOf(ImmutableArray<ModelPattern> patterns) => patterns.Contains(ModelPattern.Any) ? ProfilePools.AnyModel : models.NumberOf(patterns);
}
