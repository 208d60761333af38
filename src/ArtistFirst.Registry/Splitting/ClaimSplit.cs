using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>Divides one whole over the parties with claims to it, at a place and an instant.</summary>
internal sealed record ClaimSplit(ImmutableSortedDictionary<string, (PartyId Party, Rational Part)> Parts, Rational Missing, SuspenseReason Reason)
{
    private static readonly ImmutableSortedDictionary<string, (PartyId, Rational)> Nobody = ImmutableSortedDictionary.Create<string, (PartyId, Rational)>(StringComparer.Ordinal);

    /// <summary>Nobody is known: all of it waits.</summary>
    public static ClaimSplit None(SuspenseReason reason) => new(Nobody, Rational.One, reason);

    /// <summary>Everywhere in a territory: for the whole world, the split that holds in each of its places.</summary>
    public static ClaimSplit Of(IReadOnlyList<RightsClaim> claims, Side side, Territory territory, DateTimeOffset at, DateTimeOffset knownAt)
    {
        if (!territory.IsWorldwide)
        {
            return In(Place.In(territory), claims, side, at, knownAt);
        }

        ClaimSplit? all = null;
        foreach (Place place in WorldPlaces.Of(claims.Select(static claim => claim.Territories)))
        {
            ClaimSplit split = In(place, claims, side, at, knownAt);
            if (all?.IsSameAs(split) == false)
            {
                return None(SuspenseReason.TerritoriesDiffer);
            }

            all = split;
        }

        return all ?? None(SuspenseReason.Unclaimed);
    }

    private static ClaimSplit In(Place place, IReadOnlyList<RightsClaim> claims, Side side, DateTimeOffset at, DateTimeOffset knownAt)
    {
        List<RightsClaim> held = [.. claims.Where(claim => claim.Side == side && claim.Holds(place, at, knownAt))];
        bool hasUnknown = held.Exists(static claim => !claim.Share.IsKnown);
        Rational sum = held.Where(static claim => claim.Share.IsKnown).Aggregate(Rational.Zero, static (total, claim) => total + Rational.Of(claim.Share));
        if (held.Count == 0)
        {
            return None(SuspenseReason.Unclaimed);
        }

        // The only voice that is heard is the whole voice, whether or not somebody wrote 100 % beside the name.
        if (side is Side.Voice or Side.Artist && hasUnknown && held.Count == 1)
        {
            return new ClaimSplit(Nobody.Add(held[0].Party.ToString(), (held[0].Party, Rational.One)), Rational.Zero, SuspenseReason.None);
        }

        if (sum > Rational.One || (sum == Rational.One && hasUnknown))
        {
            return None(SuspenseReason.Disputed);
        }

        SuspenseReason reason = hasUnknown ? SuspenseReason.UnknownShare : SuspenseReason.Incomplete;
        return new ClaimSplit(Add(held), Rational.One - sum, sum == Rational.One ? SuspenseReason.None : reason);
    }

    private static ImmutableSortedDictionary<string, (PartyId Party, Rational Part)> Add(List<RightsClaim> held)
    {
        ImmutableSortedDictionary<string, (PartyId Party, Rational Part)>.Builder parts = Nobody.ToBuilder();
        foreach (RightsClaim claim in held.Where(static claim => claim.Share is { IsKnown: true, IsZero: false }))
        {
            string id = claim.Party.ToString();
            Rational before = parts.TryGetValue(id, out (PartyId Party, Rational Part) part) ? part.Part : Rational.Zero;
            parts[id] = (claim.Party, before + Rational.Of(claim.Share));
        }

        return parts.ToImmutable();
    }

    private bool IsSameAs(ClaimSplit other) => Missing == other.Missing && Reason == other.Reason && Parts.SequenceEqual(other.Parts);
}
