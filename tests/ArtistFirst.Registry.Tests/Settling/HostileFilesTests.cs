using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>Files as people write them: each refusal says where, what was expected, and what came, and names nothing of this program.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Card = """
        {"version":1,"id":"studio","revision":1,"currency":"EUR","payoutMinimum":"0.00","pools":{"output":{"uses":["transform.remix"],"strategy":"pro-rata","rate":"30"}}}
        """;

    private const string Income = """{"version":1,"period":"2026-11","from":"2026-11-01","to":"2026-11-30","income":[{"pool":"output","gross":"1000.00 EUR"}]}""";
    private const string Rates = """{"version":1,"rates":[{"from":"USD","to":"EUR","rate":"0.9","source":"European Central Bank","date":"2026-11-30"}]}""";

    private readonly string _path = Directory.CreateTempSubdirectory("hostile-files-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData("\"version\":1", "\"version\":\"1\"", "$.version", "a whole number", "the text '1'")]
    [InlineData("\"version\":1", "\"version\":1e99", "$.version", "a whole number", "'1e99'")]
    [InlineData("\"version\":1", "\"version\":1.5", "$.version", "a whole number", "'1.5'")]
    [InlineData("\"version\":1", "\"version\":null", "$.version", "a whole number", "null")]
    [InlineData("\"revision\":1,", "", "$", "'revision'", "not there")]
    [InlineData("\"pro-rata\"", "\"prorata\"", "pool 'output'", "equal-per-work", "'prorata'")]
    [InlineData("\"rate\":\"30\"", "\"rate\":30", "$.pools.output.rate", "a text between quotation marks", "the number '30'")]
    [InlineData("\"rate\":\"30\"", "\"rate\":\"30\",\"recoup\":\"1\"", "$.pools.output.recoup", "a member that the format has", "'recoup'")]
    [InlineData("[\"transform.remix\"]", "\"transform.remix\"", "$.pools.output.uses", "an array of names", "String")]
    [InlineData("\"rate\":\"30\"", "\"rate\":\"30\",\"personal\":[]", "$.pools.output.personal", "an object", "a list")]
    [InlineData("\"pools\":{", "\"pools\":[{", "", "strict JSON", "not")]
    [InlineData("\"id\":\"studio\"", "\"id\":null", "$.id", "a value", "null")]
    [InlineData("\"currency\":\"EUR\"", "\"currency\":{}", "$.currency", "urrency", "")]
    public void A_rate_card(string from, string to, string place, string expected, string came) => AssertTold(() => RateCard.Parse(Changed(Card, from, to)), place, expected, came);

    [Theory]
    [InlineData("\"from\":\"2026-11-01\"", "\"from\":\"2026-02-31\"", "$.from", "a day, such as", "'2026-02-31'")]
    [InlineData("\"from\":\"2026-11-01\"", "\"from\":\"2026-12-01\"", "", "does not end before it begins", "2026-12-01")]
    [InlineData("\"income\":[", "\"income\":[3,", "$.income[0]", "an object", "the number '3'")]
    [InlineData("\"gross\":\"1000.00 EUR\"", "\"gross\":1000", "$.income[0].gross", "an amount", "")]
    [InlineData("2026-11\"", "a/b\"", "", "a period such as 2026-11", "'a/b'")]
    [InlineData("\"output\"", "\"outputs\"", "", "training or output", "'outputs'")]
    public void A_report_of_income(string from, string to, string place, string expected, string came) => AssertTold(() => PeriodIncome.Parse(Changed(Income, from, to)), place, expected, came);

    [Theory]
    [InlineData("\"0.9\"", "\"0\"", "", "above zero", "'0'")]
    [InlineData("\"0.9\"", "\"-0.9\"", "", "above zero", "'-0.9'")]
    [InlineData("\"0.9\"", "\"1e3\"", "", "a decimal number", "'1e3'")]
    [InlineData("\"0.9\"", "0.9", "$.rates[0].rate", "a text between quotation marks", "the number '0.9'")]
    [InlineData("\"2026-11-30\"", "\"30.11.2026\"", "$.rates[0].date", "a day, such as", "'30.11.2026'")]
    [InlineData("\"European Central Bank\"", "\" \"", "$.rates[0]", "with its source", "has no source")]
    [InlineData("\"to\":\"EUR\"", "\"to\":\"USD\"", "$.rates[0]", "two currencies", "converts nothing")]
    [InlineData("\"rates\":[", "\"rates\":[{\"from\":\"USD\",\"to\":\"EUR\",\"rate\":\"0.8\",\"source\":\"ECB\",\"date\":\"2026-11-29\"},", "$.rates[1]", "one rate for each pair", "came twice")]
    [InlineData("\"rates\":[", "\"rates\":[null,", "$.rates[0]", "an exchange rate", "null")]
    public void A_table_of_exchange_rates(string from, string to, string place, string expected, string came) => AssertTold(() => FxTable.Parse(Changed(Rates, from, to)), place, expected, came);

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_with_the_line()
    {
        string file = Path.Combine(_path, "rate-card.json");
        await File.WriteAllTextAsync(file, Card.Replace(",", ",\n", StringComparison.Ordinal).Replace("\"revision\":1", "\"revision\":true", StringComparison.Ordinal));
        SettlementFormatException fault = await Assert.ThrowsAsync<SettlementFormatException>(() => RateCard.LoadAsync(file));
        Assert.StartsWith($"'{file}': ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("$.revision (line 3): expected a whole number; what came is true.", fault.Message, StringComparison.Ordinal);
    }

    private static void AssertTold(Func<object> read, string place, string expected, string came)
    {
        SettlementFormatException fault = Assert.Throws<SettlementFormatException>(read);
        Assert.All([place, expected, came], part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("System.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ArtistFirst.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePositionInLine", fault.Message, StringComparison.Ordinal);
    }

    private static byte[] Changed(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }
}
