namespace ArtistFirst.Registry;

/// <summary>
/// Who controls which part of a work in which territory. Who collects there does; where the submitter says nothing of collection, who owns. Parts of one right in one territory
/// that add up to the whole within the tolerance of CWR are exact fractions of it, so that three times 33.33 % are three thirds.
/// </summary>
/// <param name="right">The right whose shares count.</param>
internal sealed class CwrControl(CwrRight right)
{
    // CWR 2.1 and 2.2, record level validation of shares: plus or minus 0.06 %.
    private const int Tolerance = 6;
    private const int Places = 251;

    private readonly Dictionary<PartyId, int[]> _parts = [];
    private readonly int[] _unknown = new int[Places];

    /// <summary>The territories in which the parts are more or less than the whole, or somebody who is not known has one.</summary>
    public TerritorySet Incomplete { get; private set; }

    /// <summary>Adds what an interest controls.</summary>
    /// <param name="interest">The interest.</param>
    /// <param name="party">Whose it is; null where nobody knows.</param>
    /// <param name="isOwnership">Whether what is owned counts, as nobody in the work says where they collect.</param>
    public void Add(CwrInterest interest, PartyId? party, bool isOwnership)
    {
        int[] parts = _unknown;
        if (party is not null && !_parts.TryGetValue(party, out parts!))
        {
            parts = new int[Places];
            Array.Fill(parts, -1); // has no say
            _parts.Add(party, parts);
        }

        bool isOwner = interest.Territories.Count == 0 && (isOwnership || !interest.IsControlled);
        if (interest.Owned.IsAny || interest.IsWriter)
        {
            Spread(parts, TerritorySet.Worldwide, isOwner ? interest.Owned.Of(right) : 0);
        }

        foreach ((TerritorySet territories, int share) in Collected(interest))
        {
            Spread(parts, territories, share);
        }
    }

    /// <summary>The parties' claims: a part for those who control one, no part for those whose no counts all the same.</summary>
    public IEnumerable<(PartyId Party, Share Share, TerritorySet Territories)> Claims()
    {
        int[] totals = Totals();
        foreach ((PartyId party, int[] parts) in _parts)
        {
            var sets = new Dictionary<Share, TerritorySet>();
            for (int place = 0; place < Places; place++)
            {
                if (parts[place] >= 0)
                {
                    Share share = ShareOf(parts[place], totals[place]);
                    sets[share] = sets.GetValueOrDefault(share).Union(TerritoryAt(place));
                }
            }

            foreach ((Share share, TerritorySet territories) in sets.OrderBy(static set => set.Key.IsZero).ThenByDescending(static set => set.Value.Count))
            {
                yield return (party, share, territories);
            }
        }
    }

    // Later records speak of what earlier ones left open, and take out of it what they exclude.
    private List<(TerritorySet Territories, int Share)> Collected(CwrInterest interest)
    {
        List<(TerritorySet Territories, int Share)> collected = [];
        foreach (CwrTerritory territory in interest.Territories)
        {
            TerritorySet set = territory.Territories ?? TerritorySet.Empty;
            for (int i = 0; territory.IsExcluded && i < collected.Count; i++)
            {
                collected[i] = (collected[i].Territories.Except(set), collected[i].Share);
            }

            if (!territory.IsExcluded)
            {
                collected.Add((collected.Aggregate(set, static (rest, former) => rest.Except(former.Territories)), territory.Shares.Of(right)));
            }
        }

        return collected;
    }

    private int[] Totals()
    {
        int[] totals = (int[])_unknown.Clone();
        foreach (int[] parts in _parts.Values)
        {
            for (int place = 0; place < Places; place++)
            {
                totals[place] += Math.Max(parts[place], 0);
            }
        }

        for (int place = 0; place < Places; place++)
        {
            if (_unknown[place] > 0 || Math.Abs(totals[place] - CwrShares.Whole) > Tolerance)
            {
                Incomplete = Incomplete.Union(TerritoryAt(place));
            }
        }

        return totals;
    }

    private static Share ShareOf(int part, int total) => part switch
    {
        0 => Share.Percent(0),
        _ when Math.Abs(total - CwrShares.Whole) <= Tolerance => Share.Fraction(part, total),
        <= CwrShares.Whole => Share.Fraction(part, CwrShares.Whole),
        _ => Share.Unknown,
    };

    private static void Spread(int[] parts, TerritorySet territories, int share)
    {
        if (territories.HasRestOfWorld)
        {
            parts[0] = Math.Max(parts[0], 0) + share;
        }

        foreach (Territory territory in territories)
        {
            parts[territory.Index] = Math.Max(parts[territory.Index], 0) + share;
        }
    }

    // The first place is the rest of the world, which no territory is: the world without every territory that has a code.
    private static TerritorySet TerritoryAt(int place) => place == 0 ? RestOfWorld : TerritorySet.Of(new Territory((byte)place));

    private static readonly TerritorySet RestOfWorld = AllCoded().Complement;

    private static TerritorySet AllCoded()
    {
        TerritorySet all = TerritorySet.Empty;
        for (int place = 1; place < Places; place++)
        {
            all = all.Union(TerritorySet.Of(new Territory((byte)place)));
        }

        return all;
    }
}
