using System.Globalization;
using System.Text;

namespace ArtistFirst;

/// <summary>Text from outside, made fit for a message: quoted, cut, and with nothing that a terminal or a log would obey.</summary>
internal static class Quoted
{
    private const int Longest = 40;

    public static string Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "empty";
        }

        StringBuilder quoted = new("'");
        foreach (char c in text[..int.Min(text.Length, Longest)])
        {
            Append(quoted, c);
        }

        quoted.Append('\'');
        if (text.Length > Longest)
        {
            quoted.Append(CultureInfo.InvariantCulture, $" and {text.Length - Longest} more characters");
        }

        return quoted.ToString();
    }

    // Format covers the marks that turn the direction of the text; a surrogate may have lost its other half to the cut.
    private static void Append(StringBuilder quoted, char c)
    {
        if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        {
            quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        else
        {
            quoted.Append(c);
        }
    }
}
