namespace ArtistFirst;

/// <summary>
/// Shares whose common unit is too fine for whole numbers, such as thirds of 1/999999937. When and where they add up to exactly 100 % is found out once,
/// for each stretch of time and each group of places in which the same claims hold.
/// </summary>
internal static class OddShares
{
    public static void AddWholes(List<RightsClaim> claims, Numbered<TerritorySet> territories, ProfileDraft draft)
    {
        TerritorySet[] sets = [.. claims.Select(static claim => claim.Territories).Where(static set => !set.IsWorldwide).Distinct()];
        long[] ends = [.. claims.SelectMany(static claim => new[] { claim.From?.UtcTicks ?? long.MinValue, claim.Until?.UtcTicks ?? long.MaxValue }).Append(long.MinValue).Append(long.MaxValue).Distinct().Order()];
        foreach (Place place in WorldPlaces.Of(sets))
        {
            int alike = territories.NumberOf(PlacesLike(place, sets));
            for (int i = 0; i + 1 < ends.Length; i++)
            {
                long at = ends[i];
                IEnumerable<Share> shares = claims
                    .Where(claim => (claim.From?.UtcTicks ?? long.MinValue) <= at && at < (claim.Until?.UtcTicks ?? long.MaxValue) && place.IsIn(claim.Territories) && claim.Share.IsKnown)
                    .Select(static claim => claim.Share);
                if (ShareSum.Of(shares).IsWhole)
                {
                    draft.Claims.Add(new ClaimRow { From = at, Until = ends[i + 1], Share = 1, Territories = alike });
                }
            }
        }
    }

    private static TerritorySet PlacesLike(Place place, TerritorySet[] sets)
    {
        TerritorySet alike = TerritorySet.Worldwide;
        foreach (TerritorySet set in sets)
        {
            alike = place.IsIn(set) ? alike.Intersect(set) : alike.Except(set);
        }

        return alike;
    }
}
