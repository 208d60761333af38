using System.Globalization;
using System.Text;

namespace ArtistFirst.Cli;

/// <summary>Text that cannot steer a terminal: what is not to be seen is written as its number.</summary>
internal static class TerminalText
{
    public static string Of(string line)
    {
        if (line.All(IsSeen))
        {
            return line;
        }

        StringBuilder text = new(line.Length + 16);
        foreach (char c in line)
        {
            _ = IsSeen(c) ? text.Append(c) : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return text.ToString();
    }

    // Format characters can turn the direction of writing around.
    private static bool IsSeen(char c) => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
