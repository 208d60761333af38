using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>The name of a report: <c>DSR_recipient_sender_service_period_territory_xofy_yyyymmddThhmmss</c>.</summary>
internal static class DsrFileName
{
    /// <summary>What the reports call the service.</summary>
    public const string Service = "MusicAI";

    private const int LongestPart = 60;

    public static string Of(Statement statement)
    {
        Settlement settlement = statement.Settlement;
        string[] territories = [.. statement.Lines.Select(static line => line.Territory?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal)];
        string territory = territories is [var only] ? only : "multi";
        return string.Create(CultureInfo.InvariantCulture, $"DSR_{Part(statement.Account.Party.Value)}_{Part(settlement.Licensee ?? "operator")}_{Service}_{PeriodOf(settlement)}_{territory}_1of1_{CreatedAt(settlement):yyyyMMddTHHmmss}");
    }

    /// <summary>A month as 2026-11, anything else as two days with two hyphens between them.</summary>
    public static string PeriodOf(Settlement settlement)
    {
        bool isMonth = settlement.From.Day == 1 && settlement.From.AddMonths(1).AddDays(-1) == settlement.To;
        return isMonth ? settlement.From.ToString("yyyy-MM", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{settlement.From:yyyy-MM-dd}--{settlement.To:yyyy-MM-dd}");
    }

    /// <summary>The end of the period, UTC.</summary>
    public static DateTime CreatedAt(Settlement settlement) => settlement.To.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    // The underscore separates, and many file systems take no slashes and colons.
    private static string Part(string text)
    {
        string plain = string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' ? c : '-')).Trim('-');
        return plain[..int.Min(plain.Length, LongestPart)];
    }
}
