namespace ArtistFirst;

/// <summary>
/// URLs as names of parties: they are compared character by character, so only one spelling of each is let in (RFC 3986, section 6.2.2): scheme and host in
/// small letters, no default port, no dot segments; and no user information and no fragment. Nothing is rewritten.
/// </summary>
internal static class HttpsUrlText
{
    private const int MaxLength = 256;
    private const int MaxHost = 253;
    private const int MaxHostLabel = 63;

    public static bool IsUrl<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        Span<char> ascii = stackalloc char[MaxLength];
        if (text.Length > MaxLength)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            ascii[i] = unchecked((char)Characters.Code(text[i]));
        }

        return IsUrl(ascii[..text.Length]);
    }

    private static bool IsUrl(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("https://"))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text["https://".Length..];
        int end = rest.IndexOfAny('/', '?');
        ReadOnlySpan<char> authority = end < 0 ? rest : rest[..end];
        int colon = authority.IndexOf(':');
        return IsHost(colon < 0 ? authority : authority[..colon])
            && (colon < 0 || IsPort(authority[(colon + 1)..]))
            && (end < 0 || IsPathAndQuery(rest[end..]));
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        foreach (Range range in host.Split('.'))
        {
            ReadOnlySpan<char> label = host[range];
            if (label.Length is 0 or > MaxHostLabel || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(HostCharacters))
            {
                return false;
            }
        }

        return host.Length is > 0 and <= MaxHost;
    }

    private static bool IsPort(ReadOnlySpan<char> port)
        => port.Length is >= 1 and <= 5 && port[0] != '0' && DecimalText.TryRead(port, out ulong number) && number is <= ushort.MaxValue and not 443;

    private static bool IsPathAndQuery(ReadOnlySpan<char> text)
    {
        for (int percent = text.IndexOf('%'); percent >= 0; percent = text[(percent + 1)..].IndexOf('%') is var next && next >= 0 ? percent + 1 + next : -1)
        {
            if (percent + 2 >= text.Length || !char.IsAsciiHexDigitUpper(text[percent + 1]) || !char.IsAsciiHexDigitUpper(text[percent + 2]))
            {
                return false;
            }
        }

        int query = text.IndexOf('?');
        foreach (Range range in (query < 0 ? text : text[..query]).Split('/'))
        {
            if (text[range] is "." or "..")
            {
                return false;
            }
        }

        return !text.ContainsAnyExcept(PathCharacters);
    }

    private static readonly System.Buffers.SearchValues<char> HostCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly System.Buffers.SearchValues<char> PathCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%!$&'()*+,;=:@/?");
}
