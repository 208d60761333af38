using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>The keys that one issuer publishes at its <c>jwks_uri</c>: the last good set, and when the next may be asked for. Used by one refresh at a time.</summary>
internal sealed class IssuerKeySet(string issuer, Uri address)
{
    /// <summary>Between two fetches for one issuer at least this much time passes, whoever asks: made-up key ids must not make us flood an issuer.</summary>
    public static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(5);

    /// <summary>How long the last good set stays in use while none can be fetched.</summary>
    public static readonly TimeSpan LastGoodLifetime = TimeSpan.FromHours(24);

    private DateTimeOffset? _triedAt;
    private DateTimeOffset? _fetchedAt;

    /// <summary>Whose keys they are.</summary>
    public string Issuer => issuer;

    /// <summary>The pinned address.</summary>
    public Uri Address => address;

    /// <summary>The last good set; empty before the first.</summary>
    public IReadOnlyList<PublicKey> Keys { get; private set; } = [];

    /// <summary>From when on <see cref="Keys"/> are not believed any more.</summary>
    public DateTimeOffset UsableUntil => _fetchedAt is { } at ? Instants.After(at, LastGoodLifetime) : DateTimeOffset.MinValue;

    /// <summary>Whether a fetch is due: regularly, after a failure, or because somebody met an unknown key.</summary>
    public bool IsDue(DateTimeOffset now, TimeSpan interval, bool isAskedFor)
    {
        if (_triedAt is not { } tried || now < tried)
        {
            return true;
        }

        bool isRegular = _fetchedAt is not { } fetched || now - fetched >= interval;
        return now - tried >= MinInterval && (isRegular || isAskedFor);
    }

    /// <summary>A fetch begins.</summary>
    public void Try(DateTimeOffset now) => _triedAt = now;

    /// <summary>Takes a new set into use.</summary>
    public void Take(IReadOnlyList<PublicKey> keys, DateTimeOffset now)
    {
        Keys = keys;
        _fetchedAt = now;
    }
}
