using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Paths as robots.txt, TDMRep and RSL match them (RFC 9309 §2.2.2, §2.2.3): from the beginning, with * for anything and $ for the end.</summary>
internal static class PathPattern
{
    private const int Longest = 4096;

    /// <summary>How specific the match of a pattern with a path is: its length in characters; -1 where there is no match.</summary>
    public static int Match(string pattern, string path)
    {
        if (pattern.Length is 0 or > Longest)
        {
            return -1;
        }

        string same = Comparable(pattern);
        bool toTheEnd = same.EndsWith('$');
        return IsMatch(toTheEnd ? same[..^1] : same + "*", Comparable(path)) ? same.Length : -1;
    }

    /// <summary>A path as it is compared (§2.2.2): what is no ASCII is percent-encoded, what need not be encoded is not, and digits of codes are in capitals.</summary>
    private static string Comparable(string path)
    {
        if (Ascii.IsValid(path) && !path.Contains('%', StringComparison.Ordinal))
        {
            return path;
        }

        StringBuilder text = new(path.Length);
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isCode = bytes[i] == '%' && i + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
            byte octet = isCode ? byte.Parse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : bytes[i];
            bool isPlain = isCode ? char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' : octet < 0x80;
            text = isPlain ? text.Append((char)octet) : text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            i += isCode ? 2 : 0;
        }

        return text.ToString();
    }

    /// <summary>Whether a pattern with stars matches a text: in linear memory, and in no more steps than pattern times text.</summary>
    private static bool IsMatch(string pattern, string text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
