using System.Globalization;
using System.Numerics;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>A chart of bars as inline SVG, with the same numbers in words for whoever does not see it.</summary>
internal static class BarChart
{
    private const int MostBars = 10;
    private const int Width = 320;
    private const int RowHeight = 36;

    /// <summary>Writes a chart.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="id">A name that no other chart of the page has.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="amounts">What the bars are for, and how long they are, in minor units.</param>
    /// <param name="currency">The currency.</param>
    public static void Write(StringBuilder page, string id, string title, IReadOnlyList<(string Name, Rational Amount)> amounts, Currency currency)
    {
        IReadOnlyList<(string Name, Rational Amount)> bars = Fold(amounts);
        Rational most = bars.Aggregate(Rational.Zero, static (max, bar) => Rational.Max(max, bar.Amount));
        string words = string.Join("; ", bars.Select(bar => $"{bar.Name}: {Text(bar.Amount, currency)} {currency}"));
        page.Append(CultureInfo.InvariantCulture, $"<figure><figcaption id=\"{id}-title\">{HtmlText.Of(title)}</figcaption>")
            .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {int.Max(bars.Count, 1) * RowHeight}\" role=\"img\" aria-labelledby=\"{id}-title {id}-words\"><desc id=\"{id}-words\">{HtmlText.Of(words)}</desc>");
        for (int i = 0; i < bars.Count; i++)
        {
            int top = i * RowHeight;
            int length = most.Sign > 0 && bars[i].Amount.Sign > 0 ? (int)BigInteger.Max(1, (bars[i].Amount * Width / most).Floor()) : 0;
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 13}\">{HtmlText.Of(bars[i].Name)}</text><text class=\"value\" x=\"{Width}\" y=\"{top + 13}\">{Text(bars[i].Amount, currency)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect class=\"track\" x=\"0\" y=\"{top + 19}\" width=\"{Width}\" height=\"10\" rx=\"5\"/><rect class=\"bar\" x=\"0\" y=\"{top + 19}\" width=\"{length}\" height=\"10\" rx=\"5\"/>");
        }

        page.Append("</svg></figure>\n");
    }

    private static IReadOnlyList<(string Name, Rational Amount)> Fold(IReadOnlyList<(string Name, Rational Amount)> amounts) => amounts.Count <= MostBars
        ? amounts
        : [.. amounts.Take(MostBars - 1), ($"{amounts.Count - MostBars + 1} more", amounts.Skip(MostBars - 1).Aggregate(Rational.Zero, static (sum, bar) => sum + bar.Amount))];

    private static string Text(Rational amount, Currency currency) => (amount / BigInteger.Pow(10, currency.MinorDigits)).ToDecimalText(int.Max(currency.MinorDigits, 2));
}
