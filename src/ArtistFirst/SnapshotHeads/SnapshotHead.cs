using System.Numerics;

namespace ArtistFirst;

/// <summary>What a registry signs every few seconds: which state is the current one for a licensee, of which bodies it is made, and how old it may become.</summary>
internal sealed class SnapshotHead
{
    private const int UseCount = 16;

    private static readonly TimeSpan LongestAge = TimeSpan.FromDays(7);

    private readonly TimeSpan[] _maxAges;
    private readonly DateTimeOffset[] _staleAt;

    public SnapshotHead(string registry, string licensee, long version, DateTimeOffset asOf, DateTimeOffset issuedAt, DateTimeOffset expiresAt, TimeSpan[] maxAges, SnapshotPart basis, SnapshotPart tip)
    {
        Registry = registry;
        Licensee = licensee;
        Version = version;
        AsOf = asOf;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
        Basis = basis;
        Tip = tip;
        _maxAges = maxAges;
        _staleAt = Array.ConvertAll(maxAges, age => After(asOf, age));
        EarliestStaleAt = Earlier(_staleAt.Min(), expiresAt);
        LatestStaleAt = Earlier(_staleAt.Max(), expiresAt);
    }

    /// <summary>Who keeps the register (<c>iss</c>).</summary>
    public string Registry { get; }

    /// <summary>For whom it was compiled (<c>sub</c>).</summary>
    public string Licensee { get; }

    /// <summary>The number of the state (<c>ver</c>): the register's revision. It only grows.</summary>
    public long Version { get; }

    /// <summary>The instant up to which the state knows what was said (<c>as_of</c>).</summary>
    public DateTimeOffset AsOf { get; }

    public DateTimeOffset IssuedAt { get; }

    /// <summary>From this instant on the head says nothing (<c>exp</c>).</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The whole table that the deltas start from (<c>base</c>).</summary>
    public SnapshotPart Basis { get; }

    /// <summary>The last delta, or the base itself where there is none (<c>tip</c>).</summary>
    public SnapshotPart Tip { get; }

    /// <summary>Before this instant no use is stale.</summary>
    public DateTimeOffset EarliestStaleAt { get; }

    /// <summary>From this instant on every use is stale.</summary>
    public DateTimeOffset LatestStaleAt { get; }

    /// <summary>How old the state may be for a use, as the registry wants it.</summary>
    public TimeSpan MaxAgeOf(Uses use) => _maxAges[BitOperations.TrailingZeroCount((uint)use)];

    /// <summary>The first of some uses for which the state is too old; none where it is young enough for all.</summary>
    public Uses FindStale(Uses uses, DateTimeOffset at)
    {
        foreach (Uses use in UseNames.Enumerate(uses))
        {
            if (at >= _staleAt[BitOperations.TrailingZeroCount((uint)use)])
            {
                return use;
            }
        }

        return Uses.None;
    }

    /// <summary>Why the head says nothing at an instant; null where it does.</summary>
    public Finding? FindClosure(DateTimeOffset at)
    {
        if (at < IssuedAt && IssuedAt - at > SnapshotFromFuture.Tolerance)
        {
            return SnapshotFromFuture.Found(this, at);
        }

        return at >= ExpiresAt ? SnapshotExpired.Found(this, at) : null;
    }

    /// <summary>The ages for all uses, from those that the registry states and the one for the rest.</summary>
    public static TimeSpan[] MaxAges(TimeSpan rest, IEnumerable<KeyValuePair<Uses, TimeSpan>> stated)
    {
        TimeSpan[] ages = new TimeSpan[UseCount];
        Array.Fill(ages, rest);
        foreach ((Uses uses, TimeSpan age) in stated)
        {
            foreach (Uses use in UseNames.Enumerate(uses))
            {
                ages[BitOperations.TrailingZeroCount((uint)use)] = age;
            }
        }

        return ages;
    }

    /// <summary>Whether an age is one that a registry may state: 1 second to 7 days.</summary>
    public static bool IsAge(TimeSpan age) => age >= TimeSpan.FromSeconds(1) && age <= LongestAge;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset After(DateTimeOffset start, TimeSpan age) => start > DateTimeOffset.MaxValue - age ? DateTimeOffset.MaxValue : start + age;
}
