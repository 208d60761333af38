namespace ArtistFirst.Registry;

/// <summary>What a status list token is to say.</summary>
public sealed record StatusListTerms
{
    /// <summary>The https URL under which the list is published, exactly as verifiers pin it and as licenses name it.</summary>
    public required string Uri { get; init; }

    /// <summary>The statuses.</summary>
    public required StatusList List { get; init; }

    /// <summary>For how long the list may be believed (<c>exp</c>). Publish the next well before. Shorter means that an old list cannot be shown for long.</summary>
    /// <value>7 days by default; 1 minute to 90 days, whole seconds.</value>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>For how long a copy is good before a fresh one is fetched (<c>ttl</c>).</summary>
    /// <value>12 hours by default; 1 second to <see cref="Lifetime"/>, whole seconds.</value>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The instant of issue, where it must not lie before that of an earlier list although the clock was set back.</summary>
    /// <value>Null by default: now.</value>
    public DateTimeOffset? IssuedAt { get; init; }
}
