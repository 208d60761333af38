using System.Net;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Text from a register or a ledger for a page: what is in it is shown, never run, and does not turn the page around.</summary>
internal static class HtmlText
{
    public static string Of(string? text)
    {
        StringBuilder shown = new();
        foreach (Rune rune in (text ?? string.Empty).EnumerateRunes())
        {
            bool isSeen = Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
            shown.Append(isSeen ? rune.ToString() : "\uFFFD");
        }

        return WebUtility.HtmlEncode(shown.ToString());
    }
}
