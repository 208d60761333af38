using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>Months in UTC as numbers.</summary>
internal static class Months
{
    public static int Of(DateTimeOffset at) => (at.UtcDateTime.Year * 12) + at.UtcDateTime.Month - 1;

    public static string Text(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:D4}-{(month % 12) + 1:D2}");
}
