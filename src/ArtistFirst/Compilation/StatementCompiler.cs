using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Turns statements into rows of numbers, as far as they concern one licensee.</summary>
internal sealed class StatementCompiler(
    RightsRegister register, string licensee, Numbered<TerritorySet> territories, Numbered<ImmutableArray<ModelPattern>> models)
{
    /// <summary>Whether a statement is a no that may reach the licensee.</summary>
    public bool MayApply(ConsentStatement statement) => statement.Effect == StatementEffect.Deny && statement.Reach.Licensees.MayReach(licensee);

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

    public GrantRow ToGrant(ConsentStatement grant, Side side)
    {
        Uses personal = Uses.None;
        Uses isVoid = Uses.None;
        ushort voidCode = 0;
        foreach (Uses use in UseNames.Enumerate(grant.Uses))
        {
            personal |= RequiredSides.IsPersonal(use, side) ? use : Uses.None;
            if ((personal & use) != Uses.None && PersonalAuthority.FindVoid(grant, use, register) is { } rule)
            {
                isVoid |= use;
                voidCode = rule.Code.Number;
            }
        }

        return new GrantRow
        {
            From = grant.EffectiveFrom.UtcTicks,
            Until = grant.Until?.UtcTicks ?? long.MaxValue,
            Withdrawn = WithdrawnAt(grant),
            Cap = personal == Uses.None ? long.MaxValue : PersonalAuthority.CapOf(grant, register).UtcTicks,
            Territories = territories.NumberOf(grant.Reach.Territories),
            Models = NumberOf(grant.Reach.Models),
            Uses = grant.Uses,
            Capped = personal,
            Void = isVoid,
            VoidCode = voidCode,
            Destinations = grant.Reach.Destinations,
            Duties = grant.Duties,
            Reaches = grant.Reach.Licensees.Reaches(licensee) ? (byte)1 : (byte)0,
        };
    }

    private long WithdrawnAt(ConsentStatement statement) => Withdrawal.EffectiveFrom(statement, register, register.AsOf)?.UtcTicks ?? long.MaxValue;

    private int NumberOf(ImmutableArray<ModelPattern> patterns) => patterns.Contains(ModelPattern.Any) ? ConsentTable.AnyModel : models.NumberOf(patterns);
}
