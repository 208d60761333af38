namespace ArtistFirst;

/// <summary>Which state of which register a consent source answers from, and how old that state may become.</summary>
/// <param name="Registry">Who keeps the register; empty while there is no register that can be read.</param>
/// <param name="Revision">The number of the state. It only grows; 0 while there is no register that can be read.</param>
/// <param name="AsOf">The instant up to which the state knows what was said.</param>
/// <param name="StaleAt">From this instant on every answer is <see cref="UseOutcome.Unresolved"/>.</param>
public sealed record ConsentFreshness(string Registry, long Revision, DateTimeOffset AsOf, DateTimeOffset StaleAt)
{
    /// <summary>No register can be read: nothing is answered.</summary>
    public static ConsentFreshness None { get; } = new(string.Empty, 0, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>Registry and revision as one text for the usage ledger, such as <c>https://registry.example@42</c>; empty where there is no register.</summary>
    public string Version { get; } = Registry.Length == 0 ? string.Empty : $"{Registry}@{Revision}";

    /// <summary>Whether the state is too old to answer from.</summary>
    /// <param name="at">The instant of the request.</param>
    public bool IsStale(DateTimeOffset at) => at >= StaleAt;
}
