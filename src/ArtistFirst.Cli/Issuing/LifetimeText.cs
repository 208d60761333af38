using System.Globalization;

namespace ArtistFirst.Cli;

/// <summary>How long a license lives, in one unit: <c>30m</c>, <c>24h</c> or <c>90d</c>.</summary>
internal static class LifetimeText
{
    private const int Longest = 1_000_000;

    public static TimeSpan Parse(string text)
    {
        bool isNumber = int.TryParse(text.AsSpan(0, Math.Max(text.Length - 1, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return (text.LastOrDefault(), isNumber && number is > 0 and < Longest) switch
        {
            ('m', true) => TimeSpan.FromMinutes(number),
            ('h', true) => TimeSpan.FromHours(number),
            ('d', true) => TimeSpan.FromDays(number),
            _ => throw new FormatException($"Expected a lifetime such as 30m, 24h or 90d; '{text}' is none."),
        };
    }
}
