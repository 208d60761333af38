using System.Text;
using System.Text.RegularExpressions;

namespace ArtistFirst.Analyzers;

/// <summary>Tells private keys and license tokens from other text. A header alone, which code looks for, is no key.</summary>
internal static class SecretText
{
    private const int ShortestSecret = 40;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    private static readonly Regex Pem = new(@"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\\nr]*(?:[A-Za-z0-9+/]\s*){40}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);

    private static readonly Regex Jwk = new("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);

    private static readonly Regex Token = new(@"^\s*(?<header>eyJ[A-Za-z0-9_-]{8,})\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{40,}\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);

    /// <summary>What the text is, as messages say it; null where it is no secret.</summary>
    public static string? KindOf(string text)
    {
        if (text.Length < ShortestSecret)
        {
            return null;
        }

        if (text.IndexOf("PRIVATE KEY-----", StringComparison.Ordinal) >= 0 && Pem.IsMatch(text))
        {
            return "A private key";
        }

        if (text.IndexOf("\"kty\"", StringComparison.Ordinal) >= 0 && Jwk.IsMatch(text))
        {
            return "A private key";
        }

        return text.IndexOf("eyJ", StringComparison.Ordinal) >= 0 && Token.Match(text) is { Success: true } token && IsLicense(token.Groups["header"].Value) ? "A license token" : null;
    }

    /// <summary>Whether the header of a token says that it is a license, or passes one on.</summary>
    private static bool IsLicense(string header)
    {
        string padded = header.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (header.Length % 4)) % 4);
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(padded)).IndexOf("music-license", StringComparison.Ordinal) >= 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
