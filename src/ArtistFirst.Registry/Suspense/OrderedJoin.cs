namespace ArtistFirst.Registry;

/// <summary>Goes through two sequences in the order of their ids at once, and brings together what has one id.</summary>
internal static class OrderedJoin
{
    /// <summary>Every element of both, with the one of the other that has the same id; null where there is none.</summary>
    /// <param name="left">In the order of the ids (ordinal), each once.</param>
    /// <param name="right">The same.</param>
    /// <param name="leftId">The id of an element.</param>
    /// <param name="rightId">The id of an element of the other.</param>
    public static IEnumerable<(TLeft? Left, TRight? Right)> Of<TLeft, TRight>(IEnumerable<TLeft> left, IEnumerable<TRight> right, Func<TLeft, string> leftId, Func<TRight, string> rightId)
        where TLeft : class
        where TRight : class
    {
        using IEnumerator<TLeft> lefts = left.GetEnumerator();
        using IEnumerator<TRight> rights = right.GetEnumerator();
        TLeft? one = Next(lefts);
        TRight? other = Next(rights);
        while (one is not null || other is not null)
        {
            int order = Compare(one is null ? null : leftId(one), other is null ? null : rightId(other));
            yield return (order <= 0 ? one : null, order >= 0 ? other : null);
            one = order <= 0 ? Next(lefts) : one;
            other = order >= 0 ? Next(rights) : other;
        }
    }

    // Nothing comes behind everything.
    private static int Compare(string? left, string? right) => left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);

    private static T? Next<T>(IEnumerator<T> elements)
        where T : class => elements.MoveNext() ? elements.Current : null;
}
