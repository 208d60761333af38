namespace ArtistFirst;

/// <summary>One order of claims, whatever the order of their rows: by party, then by what they say. Equal registers then compile to equal bytes.</summary>
internal static class ClaimOrder
{
    public static Comparison<RightsClaim> Comparison { get; } = Compare;

    private static int Compare(RightsClaim left, RightsClaim right)
    {
        int order = left.Side.CompareTo(right.Side);
        order = order != 0 ? order : string.CompareOrdinal(left.Party.ToString(), right.Party.ToString());
        order = order != 0 ? order : Nullable.Compare(left.From, right.From);
        order = order != 0 ? order : Nullable.Compare(left.Until, right.Until);
        order = order != 0 ? order : left.Share.Denominator.CompareTo(right.Share.Denominator);
        order = order != 0 ? order : left.Share.Numerator.CompareTo(right.Share.Numerator);
        return order != 0 || left.Territories == right.Territories ? order : string.CompareOrdinal(left.Territories.ToString(), right.Territories.ToString());
    }
}
