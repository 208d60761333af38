namespace ArtistFirst.Registry;

/// <summary>An amount that has to wait, before it is rounded.</summary>
/// <param name="Key">What it waits for.</param>
/// <param name="Id">The key as a text.</param>
/// <param name="FirstTicks">The first use for which it has to wait, in ticks.</param>
/// <param name="Exact">How much.</param>
internal sealed record WaitingAmount(SuspenseKey Key, string Id, long FirstTicks, Rational Exact)
{
    /// <summary>Brings amounts of two sources together, each in the order of the ids: of those with one id, the sum.</summary>
    public static IEnumerable<WaitingAmount> Merge(IEnumerable<WaitingAmount> left, IEnumerable<WaitingAmount> right)
    {
        foreach ((WaitingAmount? one, WaitingAmount? other) in OrderedJoin.Of(left, right, static amount => amount.Id, static amount => amount.Id))
        {
            yield return one is null || other is null ? one ?? other! : one with { FirstTicks = long.Min(one.FirstTicks, other.FirstTicks), Exact = one.Exact + other.Exact };
        }
    }
}
