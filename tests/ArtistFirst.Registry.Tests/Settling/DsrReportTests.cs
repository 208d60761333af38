using System.Text;
using ArtistFirst.Testing;
using ArtistFirst.Tests;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class DsrReportTests
{
    [Theory]
    [InlineData("DSR_TEST_YouTube_AdSupport-music_2015-Q4_IS_1of1_20160121T150926.tsv", 0)]
    [InlineData("DSR_PADPIDA00123456743_PADPIDA0123456766K_UnlimitedMusicMonthly_2020-06-01--2020-06-30__1of1_20200703T075930.tsv", 0)]
    [InlineData("DSR_TEST2_YouTube_AdSupport-music_2015-Q4_IS_1of1_20160121T150926.tsv", 1)] // a line is missing
    [InlineData("DSR_PADPIDA2015999999X_PADPIDA2015999999X_AdFunded_2015-08-01--2015-08-31__1of1_20151123T182957.tsv", 1)] // 94 blocks in FOOT
    public void The_reader_takes_good_reports_and_notices_broken_ones(string file, int problems) =>
        Assert.Equal(problems, DsrFile.Read(File.ReadAllBytes(Vectors.Get("ddex/dsr/" + file))).Problems.Count);

    [Fact]
    public async Task A_report_parses_by_the_rules_and_has_the_columns_of_the_published_one()
    {
        Statement statement = await StatementAsync();
        DsrReport report = DsrReport.Of(statement);
        DsrFile read = DsrFile.Read(report.Bytes.Span);
        Assert.Empty(read.Problems);
        DsrFile published = DsrFile.Read(File.ReadAllBytes(Vectors.Get("ddex/dsr/DSR_TEST_YouTube_AdSupport-music_2015-Q4_IS_1of1_20160121T150926.tsv")));
        foreach (string type in new[] { "HEAD", "SY02.01", "AS01", "RU01", "SU03.01", "LI01.01", "FOOT" })
        {
            Assert.All(read.Of(type), row => Assert.Equal(published.Of(type).First().Length, row.Length));
            Assert.NotEmpty(read.Of(type));
        }

        string[] headings = Encoding.UTF8.GetString(report.Bytes.Span).Split('\n');
        string[] others = await File.ReadAllLinesAsync(Vectors.Get("ddex/dsr/DSR_TEST_YouTube_AdSupport-music_2015-Q4_IS_1of1_20160121T150926.tsv"));
        Assert.Equal(others.Where(static line => line.StartsWith('#')).Skip(1), headings.Where(static line => line.StartsWith('#')).Skip(1));
    }

    [Fact]
    public async Task Amounts_uses_and_texts_are_those_of_the_statement()
    {
        Statement statement = await StatementAsync();
        DsrReport report = DsrReport.Of(statement);
        DsrFile read = DsrFile.Read(report.Bytes.Span);
        Assert.Equal("A\\B|C D#\u2603", Assert.Single(DsrFile.Values(read.Of("AS01").First()[5])));
        Assert.Equal(["UserDefined", "SE", "artistfirst::transform.remix"], read.Of("SY02.01").First()[5..8]);
        Assert.Equal(statement.Lines.Select(static line => line.Amount), read.Of("SU03.01").Select(static row => row[6]));
        Assert.Equal(statement.Lines.Select(static line => Fractions.Parse(line.Share!).ToDecimalText(6)), read.Of("LI01.01").Select(static row => row[6]));
        string[][] side = [.. Encoding.UTF8.GetString(report.SideBytes.Span).TrimEnd('\n').Split('\n').Select(static line => line.Split('\t'))];
        Assert.Equal(read.Of("SU03.01").Select(static row => row[2]), side.Skip(1).Select(static row => row[0]));
        Assert.All(side.Skip(1), static row => Assert.Equal(("studio@3", "license-1"), (row[6], row[7])));
        Assert.Equal(report.Bytes.ToArray(), DsrReport.Of(statement).Bytes.ToArray());
    }

    [Fact]
    public async Task Messages_of_one_settlement_are_told_apart_and_parties_have_ids_that_DDEX_knows()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other));
        SettlementRun run = await ledger.SettleAsync(Inputs());
        string[][] heads = [.. run.Settlement.Payees.Select(payee => DsrFile.Read(DsrReport.Of(run.StatementOf(payee.Party)).Bytes.Span).Of("HEAD").Single())];
        Assert.Equal(heads.Length, heads.Select(static head => head[4]).Distinct().Count());
        Assert.All(heads, static head => Assert.Equal("artistfirst::operator", head[10]));
        Assert.Equal(["artistfirst::https://label.example", "artistfirst::https://publisher.example", "IPI::00014107338", "ISNI::0000000121707484"], heads.Select(static head => head[13]).Order(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Several uses and territories of one recording, an adjustment and currencies without minor units: counts, sums and order hold.</summary>
    [Theory]
    [InlineData("EUR", "300.00")]
    [InlineData("JPY", "300")]
    [InlineData("KWD", "300.000")]
    public async Task Summaries_add_up_to_their_sales_in_every_currency(string currency, string pool)
    {
        InMemoryUsageLedger ledger = await LedgerAsync(
            Whole("a"), Authorized("b", Song, Uses.Remix, territory: Territory.Parse("NO")).DeliverAll("b", Source(Song, SideWeights.Whole, SideWeights.Whole)), Whole("c", Other), Whole("d"));
        SettlementInputs inputs = Inputs(Card(minimum: "0", currency: currency), Income($"1000 {currency}"));
        SettlementRun run = await ledger.SettleAsync(inputs);
        Assert.Equal(pool, run.Settlement.Totals.Pools.Number);
        DsrFile read = DsrFile.Read(DsrReport.Of(run.StatementOf(Label)).Bytes.Span);
        Assert.Empty(read.Problems);
        foreach (string[] summary in read.Of("SY02.01"))
        {
            string[][] sales = [.. read.Of("SU03.01").Where(row => string.Equals(row[3], summary[1], StringComparison.Ordinal))];
            Assert.Equal(summary[8], sales.Sum(static row => long.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(decimal.Parse(summary[11], System.Globalization.CultureInfo.InvariantCulture), sales.Sum(static row => decimal.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture)), precision: 4);
            Assert.Equal(currency, summary[10]);
        }

        Assert.Equal(2, read.Of("SY02.01").Count());
    }

    [Fact]
    public async Task An_adjustment_is_a_sale_of_its_own_block_so_that_everything_earned_is_in_the_sales()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other));
        SettlementRun first = await ledger.SettleAsync(Inputs());
        await ledger.AppendAllAsync(Whole("b", Other).Correct(new UsageCorrection { Reason = UsageCorrectionReason.WrongFacts }, Now), Whole("c"));
        SettlementRun second = await ledger.SettleAsync(Inputs(income: Income("10.00 EUR", "2026-12")), first.Close());
        Statement statement = second.StatementOf(Singer);
        Assert.Equal(LineType.Adjustment, Assert.Single(statement.Lines).Type);
        DsrFile read = DsrFile.Read(DsrReport.Of(statement).Bytes.Span);
        Assert.Empty(read.Problems);
        Assert.Equal(["AS01", "1", "adjustment-2026-11", "adjustment-2026-11", "", "Adjustment of 2026-11", "", "", "", "", "UserDefined"], Assert.Single(read.Of("AS01")));
        Assert.Equal([statement.Lines[0].Amount], read.Of("SU03.01").Select(static row => row[6]));
        Assert.Equal(["UserDefined", "Worldwide", "artistfirst::adjustment"], Assert.Single(read.Of("SY02.01"))[5..8]);
    }

    [Fact]
    public async Task Works_have_their_titles()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        DsrFile read = DsrFile.Read(DsrReport.Of((await ledger.SettleAsync(Inputs())).StatementOf(Writer)).Bytes.Span);
        string[] work = Assert.Single(read.Of("MW01.01"));
        Assert.Equal([SongWork.ToString(), SongWork.ToString(), "Nordic Light"], work[2..5]);
        int headed = (await File.ReadAllLinesAsync(Vectors.Get("ddex/dsr/DSR_TEST_YouTube_AdSupport-music_2015-Q4_IS_1of1_20160121T150926.tsv"))).Single(static line => line.StartsWith("#MW01", StringComparison.Ordinal)).Split('\t').Length;
        Assert.Equal(headed, work.Length);
    }

    [Fact]
    public async Task Its_name_follows_the_rule()
    {
        DsrReport report = DsrReport.Of(await StatementAsync());
        Assert.Equal("DSR_label.example_operator_MusicAI_2026-11_SE_1of1_20261201T000000.tsv", report.FileName.Replace("https---", string.Empty, StringComparison.Ordinal));
        Assert.Equal(8, report.FileName.Split('_').Length);
    }

    private static async Task<Statement> StatementAsync()
    {
        RightsRegister register = With(Contents.Recordings[0] with { Title = "A\\B|C\tD#\u2603" });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other), Whole("c", Other));
        return (await ledger.SettleAsync(Inputs(register: register))).StatementOf(Label);
    }
}
