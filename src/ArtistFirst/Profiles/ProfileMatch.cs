namespace ArtistFirst;

/// <summary>Whether rows of a profile speak of one request at one instant: the same comparisons that <see cref="GrantMatch"/> and <see cref="DenyMatch"/> make.</summary>
internal readonly ref struct ProfileMatch(ProfilePools pools, ProfileRows rows, in UseRequest request, long at)
{
    private readonly ModelVersion? _model = request.Model;
    private readonly Destination _destination = request.Destination;

    public ProfileRows Rows { get; } = rows;

    public long At { get; } = at;

    public bool Applies(in DenyRow deny, Uses use, Place place) =>
        (deny.Uses & use) != Uses.None
        && At >= deny.From
        && At < deny.Until
        && IsIn(deny.Territories, place)
        && StatementScope.MayReach(deny.Destinations, _destination)
        && pools.MayReachModel(deny.Models, _model)
        && (deny.ClaimsStart == deny.ClaimsEnd || AnyHolds(deny.ClaimsStart, deny.ClaimsEnd, place));

    /// <summary>The number of the first rule by which a yes to the use does not count; 0 where it does.</summary>
    public ushort FaultOf(int row, Place place)
    {
        ref readonly GrantRow grant = ref Rows.Grants[row];
        if (grant.VoidCode != 0)
        {
            return grant.VoidCode;
        }

        if (At < grant.From || At >= grant.End)
        {
            return FaultOfTime(grant, Rows.GrantEnds[row]);
        }

        if (!IsIn(grant.Territories, place))
        {
            return TerritoryNotGranted.Rule.Code.Number;
        }

        if (!pools.CoversModel(grant.Models, _model))
        {
            return ModelNotGranted.Rule.Code.Number;
        }

        return StatementScope.Covers(grant.Destinations, _destination) ? (ushort)0 : DestinationNotGranted.Rule.Code.Number;
    }

    public bool HasPart(in ClaimantRow claimant, Place place)
    {
        foreach (ref readonly ClaimRow claim in Rows.Claims[claimant.ClaimsStart..claimant.ClaimsEnd])
        {
            if (claim.Share != 0 && Holds(claim, place))
            {
                return true;
            }
        }

        return false;
    }

    public bool AnyHolds(int start, int end, Place place)
    {
        foreach (ref readonly ClaimRow claim in Rows.Claims[start..end])
        {
            if (Holds(claim, place))
            {
                return true;
            }
        }

        return false;
    }

    public bool Holds(in ClaimRow claim, Place place) => At >= claim.From && At < claim.Until && IsIn(claim.Territories, place);

    private ushort FaultOfTime(in GrantRow grant, in GrantEnd end)
    {
        if (At >= end.Withdrawn)
        {
            return GrantWithdrawn.Rule.Code.Number;
        }

        return At < grant.From || At >= end.Until ? ConsentNotInForce.Rule.Code.Number : VoiceTermOver.Rule.Code.Number;
    }

    private bool IsIn(int territories, Place place) => territories == ProfilePools.Everywhere || place.IsIn(pools.TerritoriesOf(territories));
}
