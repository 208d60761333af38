using System.Globalization;

namespace Quickstart.Story;

/// <summary>What the studio pays by, and what came in: two files.</summary>
internal static class Terms
{
    private const string RateCard = """
        {
          "version": 1,
          "id": "north-studio",
          "revision": 1,
          "currency": "EUR",
          "payoutMinimum": "10.00",
          "pools": {
            "output": { "uses": ["transform.remix"], "strategy": "attribution", "rate": "30" }
          }
        }
        """;

    public static async Task WriteAsync(Stage stage, DateTimeOffset now)
    {
        DateOnly first = new(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);
        await File.WriteAllTextAsync(stage.RateCardFile, RateCard);
        await File.WriteAllTextAsync(stage.IncomeFile, string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "version": 1,
              "period": "{{first:yyyy-MM}}",
              "from": "{{first:yyyy-MM-dd}}",
              "to": "{{first.AddMonths(1).AddDays(-1):yyyy-MM-dd}}",
              "income": [{ "pool": "output", "gross": "1200.00 EUR", "taxes": "200.00 EUR" }]
            }
            """));
    }
}
