using System.Text;

namespace ArtistFirst;

/// <summary>
/// A status list that the trust file names for an issuer. It always stands for the newest list that was read from there; while there is none,
/// every status is <see cref="LicenseOutcome.StatusUnknown"/> or <see cref="LicenseOutcome.StatusListInvalid"/>. Thread-safe.
/// </summary>
public sealed class PinnedStatusList
{
    private readonly byte[] _utf8;
    private volatile LoadedStatusList? _loaded;
    private volatile Finding? _problem;

    internal PinnedStatusList(string issuer, string uri, string? file)
    {
        Issuer = issuer;
        Uri = uri;
        File = file;
        _utf8 = Encoding.UTF8.GetBytes(uri);
    }

    /// <summary>The issuer whose key must have signed the list.</summary>
    public string Issuer { get; }

    /// <summary>The address of the list, as licenses name it.</summary>
    public string Uri { get; }

    /// <summary>The local file that the list is read from, or null where it is fetched from <see cref="Uri"/>.</summary>
    public string? File { get; }

    /// <summary>Why the last attempt to get a newer list failed, or null when it did not.</summary>
    public Finding? Problem => _problem;

    /// <summary>When the list in use was issued, or null while there is none.</summary>
    public DateTimeOffset? IssuedAt => _loaded?.IssuedAt;

    /// <summary>From when on the list in use is not believed any more (half-open), or null while there is none.</summary>
    public DateTimeOffset? StaleAt => _loaded?.StaleAt;

    /// <summary><see cref="Uri"/> in UTF-8, to be compared with the bytes of a token.</summary>
    internal ReadOnlySpan<byte> UriUtf8 => _utf8;

    /// <summary>The list in use.</summary>
    internal LoadedStatusList? Loaded => _loaded;

    /// <summary>The status at an index of the newest list.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <param name="at">The instant of the use.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/> is the only answer that lets the license be used; the refusals are AF1020 to AF1028.</returns>
    public LicenseOutcome Read(long index, DateTimeOffset at)
    {
        LoadedStatusList? loaded = _loaded;
        if (loaded is null)
        {
            return _problem?.Rule == StatusListInvalid.Rule ? LicenseOutcome.StatusListInvalid : LicenseOutcome.StatusUnknown;
        }

        if (at >= loaded.StaleAt)
        {
            return LicenseOutcome.StatusStale;
        }

        if (!loaded.List.TryGetStatus(index, out byte status))
        {
            return LicenseOutcome.StatusIndexOutOfRange;
        }

        // draft-ietf-oauth-status-list-21, section 7.1: 0 VALID, 1 INVALID (for good), 2 SUSPENDED. The other values mean nothing here.
        return status switch
        {
            0 => LicenseOutcome.Valid,
            1 => LicenseOutcome.Revoked,
            2 => LicenseOutcome.Suspended,
            _ => LicenseOutcome.StatusValueUnknown,
        };
    }

    /// <summary>Takes a newer list into use.</summary>
    internal void Take(LoadedStatusList loaded)
    {
        _loaded = loaded;
        _problem = null;
    }

    /// <summary>Keeps the list in use and remembers why no newer one came.</summary>
    internal void Report(Finding problem) => _problem = problem;

    /// <summary>Stops believing the list in use.</summary>
    internal void Drop(Finding problem)
    {
        _loaded = null;
        _problem = problem;
    }
}
