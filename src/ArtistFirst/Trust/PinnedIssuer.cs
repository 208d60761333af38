using System.Text;

namespace ArtistFirst;

/// <summary>
/// An issuer that the trust file names, or whom a named one delegates to: its address, which a license's <c>iss</c> must equal byte by byte,
/// and the status lists that its licenses may point at. Immutable, apart from the lists' growing newer.
/// </summary>
public sealed class PinnedIssuer
{
    private readonly byte[] _utf8;

    internal PinnedIssuer(string url, IReadOnlyList<PinnedStatusList> statusLists, Uri? jwksUri = null)
    {
        Url = url;
        StatusLists = statusLists;
        JwksUri = jwksUri;
        _utf8 = Encoding.UTF8.GetBytes(url);
    }

    /// <summary>The issuer's https URL, exactly as it stands in the trust file or in the delegation.</summary>
    public string Url { get; }

    /// <summary><see cref="Url"/> in UTF-8.</summary>
    public ReadOnlySpan<byte> UrlUtf8 => _utf8;

    /// <summary>The status lists that are pinned for this issuer; licenses that point elsewhere are refused (AF1024).</summary>
    public IReadOnlyList<PinnedStatusList> StatusLists { get; }

    /// <summary>Where further keys of the issuer are fetched from (RFC 7517, section 5), or null.</summary>
    public Uri? JwksUri { get; }

    /// <summary>Finds a pinned status list by its address.</summary>
    /// <param name="uri">The address in UTF-8, as the license has it; compared byte by byte.</param>
    /// <param name="list">The list, when the answer is true.</param>
    public bool TryFindStatusList(ReadOnlySpan<byte> uri, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PinnedStatusList? list)
    {
        // By index: an enumerator of a list behind an interface would be allocated for each license.
        for (int i = 0; i < StatusLists.Count; i++)
        {
            if (StatusLists[i].UriUtf8.SequenceEqual(uri))
            {
                list = StatusLists[i];
                return true;
            }
        }

        list = null;
        return false;
    }

    /// <summary>The address.</summary>
    public override string ToString() => Url;
}
