using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>What counts as an address that may be pinned: absolute, https, a host, no user, no fragment, ASCII as it stands on the wire.</summary>
internal static class HttpsAddress
{
    /// <summary>The most characters of an address. Issuers are held to 256 besides.</summary>
    public const int MaxLength = 1024;

    /// <summary>Says in words what <see cref="TryParse"/> expects.</summary>
    public const string Expected = "an https URL with a host, without user, fragment or spaces";

    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        return text is { Length: <= MaxLength }
            && text.StartsWith("https://", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
            && Uri.TryCreate(text, UriKind.Absolute, out address)
            && address.Host.Length > 0
            && address.UserInfo.Length == 0
            && !text.Contains('#', StringComparison.Ordinal)
            && !text.Contains('\\', StringComparison.Ordinal);
    }

    /// <summary>RFC 6454, section 5: same scheme, host and port.</summary>
    public static bool HaveSameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
