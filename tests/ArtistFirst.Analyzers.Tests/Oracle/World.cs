namespace ArtistFirst.Analyzers;

/// <summary>
/// What generated programs run against: a gate whose answers are drawn, and which remembers what it said yes to. A load of anything else
/// is a violation, and the analyzer must have reported it.
/// </summary>
public class World(int seed)
{
    private const int MaximumRolls = 60;

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _allowed = new(StringComparer.Ordinal);
    private int _rolls;
    private int _names;

    /// <summary>The numbers of the loads that were run unchecked.</summary>
    public ISet<int> Violated { get; } = new HashSet<int>();

    /// <summary>The numbers of the loads that were run at all.</summary>
    public ISet<int> Loaded { get; } = new HashSet<int>();

    /// <summary>Chance; false for good after a while, so that every loop ends.</summary>
    public bool Roll() => ++_rolls < MaximumRolls && _random.Next(2) == 0;

    public string Next() => NextName();

    /// <summary>The name of another recording.</summary>
    protected virtual string NextName() => $"n{_names++}";

    public void MayThrow()
    {
        if (_random.Next(4) == 0)
        {
            throw new InvalidOperationException("Chance.");
        }
    }

    public IDisposable Scope() => new MemoryStream();

    [ChecksLicense("id")]
    public bool Allowed(string id) => Draw(id);

    [ChecksLicense("id")]
    public bool? Maybe(string id) => _random.Next(3) == 0 ? null : Draw(id);

    [ChecksLicense("id")]
    public void Demand(string id)
    {
        if (!Draw(id))
        {
            throw new UnauthorizedAccessException("Refused.");
        }
    }

    [ChecksLicense("id")]
    public Task DemandAsync(string id) => Draw(id) ? Task.CompletedTask : Task.FromException(new UnauthorizedAccessException("Refused."));

    [ChecksLicense("id")]
    public Task<bool> AllowedAsync(string id) => Task.FromResult(Draw(id));

    [ChecksLicense("id")]
    public WorldDecision Decide(string id) => new(Draw(id), _random.Next(2));

    [ChecksLicense("id")]
    public bool Try(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WorldGrant? grant) => (grant = Draw(id) ? new WorldGrant() : null) is not null;

    [ChecksLicense("id")]
    public WorldGrant? Find(string id) => Draw(id) ? new WorldGrant() : null;

    [LoadsCatalogueAudio("id")]
    public void Load(int site, string id)
    {
        Loaded.Add(site);
        if (!_allowed.Contains(id))
        {
            Violated.Add(site);
        }
    }

    private bool Draw(string id)
    {
        bool isAllowed = _random.Next(2) == 0;
        if (isAllowed)
        {
            _allowed.Add(id);
        }

        return isAllowed;
    }
}

public sealed class WorldGrant;

public sealed class WorldDecision(bool isAllowed, int shade)
{
    public bool IsAllowed { get; } = isAllowed;

    public WorldVerdict Outcome => (IsAllowed, shade) switch
    {
        (true, 0) => WorldVerdict.Allowed,
        (true, _) => WorldVerdict.AllowedWithDuties,
        (false, 0) => WorldVerdict.Denied,
        _ => WorldVerdict.Expired,
    };

    public void ThrowIfDenied()
    {
        if (!IsAllowed)
        {
            throw new UnauthorizedAccessException("Refused.");
        }
    }
}

public enum WorldVerdict
{
    Denied = 0,
    Expired = 1,
    Allowed = 2,
    AllowedWithDuties = 3,
}

public sealed record WorldTrack(string Id, string Path);

public sealed class WorldNote
{
    public string? Id { get; set; }
}

public sealed class WorldJob
{
    public string Id { get; set; } = "job";

    public void Move(string id) => Id = id;
}
