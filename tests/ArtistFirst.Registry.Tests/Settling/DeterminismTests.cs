using System.Globalization;
using ArtistFirst.Testing;
using FsCheck;
using FsCheck.Fluent;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>The same facts make the same amounts, in whatever order and on whatever machine they are read.</summary>
public sealed class DeterminismTests
{
    private static readonly RateCard Card = SomeSettlement.Card(""" "uses": ["transform.remix"], "strategy": "attribution", "rate": "33.34" """);

    [Fact]
    public void The_order_of_the_ledger_changes_no_amount_and_nothing_is_lost()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed =>
        {
            UsageEvent[] events = Random(seed);
            UsageEvent[] shuffled = [.. events];
            new Random(seed).Shuffle(shuffled);
            Settlement straight = Settle(events), turned = Settle(shuffled);
            Assert.True(straight.Totals.IsBalanced);
            Assert.Equal(straight.Totals, turned.Totals);
            Assert.Equal(straight.Payees, turned.Payees);
            Assert.Equal(straight.Suspense.Select(static item => (item.Id, item.Amount)), turned.Suspense.Select(static item => (item.Id, item.Amount)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Culture_and_other_settlements_at_the_same_time_change_no_byte()
    {
        UsageEvent[] events = Random(7);
        byte[] bytes = await BytesAsync(events);
        byte[][] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" }, DateTimeFormat = { Calendar = new GregorianCalendar(), DateSeparator = "!" } };
            return BytesAsync(events);
        })));
        Assert.All(all, other => Assert.Equal(bytes, other));
    }

    [Fact]
    public async Task A_settlement_is_read_back_as_it_was_written_and_statements_have_the_same_bytes()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Random(3));
        SettlementRun first = await ledger.SettleAsync(Inputs(Card)), second = await ledger.SettleAsync(Inputs(Card));
        Settlement read = Settlement.Parse(first.Bytes);
        Assert.Equal(first.Bytes, read.ToUtf8Json());
        Assert.Throws<SettlementFormatException>(() => Settlement.Parse(Utf8(System.Text.Encoding.UTF8.GetString(first.Bytes).Replace("\"adjusted\": \"0.00 EUR\"", "\"adjusted\": \"1.00 EUR\"", StringComparison.Ordinal))));
        foreach (PayeeAccount payee in read.Payees)
        {
            Assert.Equal(StatementText.ToJson(first.StatementOf(payee.Party)), StatementText.ToJson(second.StatementOf(payee.Party)));
            Assert.Equal(StatementText.ToCsv(first.StatementOf(payee.Party)), StatementText.ToCsv(second.StatementOf(payee.Party)));
        }
    }

    [Fact]
    public async Task The_lines_of_a_statement_add_up_to_what_was_earned()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Random(11));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card));
        Rational all = Rational.Zero;
        foreach (PayeeAccount payee in run.Settlement.Payees)
        {
            Rational exact = run.StatementOf(payee.Party).Lines.Aggregate(Rational.Zero, static (sum, line) => sum + Fractions.Parse(line.Exact));
            Assert.True((exact - payee.Earned.MinorUnits) is var rest && rest < 1 && rest > -1, $"{payee.Party}: {exact} and {payee.Earned}");
            all += exact;
        }

        Assert.True(all <= run.Settlement.Totals.Pools.MinorUnits);
    }

    private static Settlement Settle(UsageEvent[] events) => Task.Run(async () => (await (await LedgerAsync(events)).SettleAsync(Inputs(Card))).Settlement).GetAwaiter().GetResult();

    private static async Task<byte[]> BytesAsync(UsageEvent[] events) => (await (await LedgerAsync(events)).SettleAsync(Inputs(Card))).Bytes;

    private static UsageEvent[] Random(int seed)
    {
        Random random = new(seed);
        List<UsageEvent> events = [];
        for (int i = 0; i < 12; i++)
        {
            int whole = random.Next(SideWeights.Whole);
            UsageSource[] sources =
            [
                Source(Song, random.Next(whole + 1), random.Next(whole + 1), confidence: random.Next(SideWeights.Whole)),
                Source(random.Next(5) == 0 ? Unknown : Other, SideWeights.Whole - whole, SideWeights.Whole - whole, confidence: random.Next(SideWeights.Whole)),
            ];
            events.Add(Delivered($"job {i}", random.Next(2) == 0 ? sources : [sources[1]]));
            if (random.Next(6) == 0)
            {
                events.Add(events[^1].Correct(new UsageCorrection { Reason = UsageCorrectionReason.Test }, Now));
            }
        }

        return [.. events];
    }
}
