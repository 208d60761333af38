using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>Periods with more rows than are kept in memory.</summary>
public sealed class LargePeriodTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Rows_that_were_written_to_files_make_the_same_settlement_and_statements(int rowsInMemory)
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. SomePeriod.Uses(count: 200)]);
        using SettlementRun whole = await new Settler(ledger).SettleAsync(Inputs(SomePeriod.Card));
        using SettlementRun inFiles = await new Settler(ledger).SettleAsync(Inputs(SomePeriod.Card) with { MostRows = rowsInMemory });
        Assert.Equal(whole.Bytes, inFiles.Bytes);
        Assert.NotEmpty(whole.Settlement.Payees);
        Assert.All(whole.Settlement.Payees, payee => Assert.Equal(StatementText.ToJson(whole.StatementOf(payee.Party)), StatementText.ToJson(inFiles.StatementOf(payee.Party))));
    }

    [Theory]
    [InlineData("equal-per-work")]
    [InlineData("pro-rata")]
    public async Task Every_strategy_reads_rows_from_files(string strategy)
    {
        RateCard card = Card($""" "uses": ["transform.remix"], "strategy": "{strategy}", "rate": "33.34" """);
        InMemoryUsageLedger ledger = await LedgerAsync([.. SomePeriod.Uses(count: 60)]);
        using SettlementRun whole = await new Settler(ledger).SettleAsync(Inputs(card));
        using SettlementRun inFiles = await new Settler(ledger).SettleAsync(Inputs(card) with { MostRows = 2 });
        Assert.Equal(whole.Bytes, inFiles.Bytes);
    }

    [Fact]
    public void Positions_of_a_row_come_back_in_order_from_however_many_files_and_without_those_taken_back()
    {
        using UsageRowBook book = new(mostRows: 2);
        UsageRowKey[] keys = [.. Enumerable.Range(0, 5).Select(static number => new UsageRowKey(number, default, 0, default))];
        for (int position = 0; position < 1_000; position++)
        {
            book.At(keys[position % keys.Length], position).Count++;
        }

        for (int number = 0; number < keys.Length; number++)
        {
            UsageRowReader rows = book.Read(number);
            Assert.True(rows.MoveNext());
            Assert.Equal((200L, number), (rows.Row.Count, rows.Row.Key.Recording));
            Assert.Equal(Enumerable.Range(1, 199).Select(i => (long)((i * keys.Length) + number)), rows.ReadPositions([number]));
            Assert.False(rows.MoveNext());
        }

        Assert.False(book.Read(keys.Length).MoveNext());
    }

    [Fact]
    public void Weights_too_large_for_a_small_sum_are_added_up_exactly()
    {
        IntegerSum sum = default;
        for (int i = 0; i < 5; i++)
        {
            sum.Add(IntegerSum.Limit - 1);
            sum.Add(IntegerSum.Limit + 1);
        }

        Assert.Equal((System.Numerics.BigInteger)IntegerSum.Limit * 10, sum.ToBigInteger());
    }

    [Fact]
    public async Task A_settlement_whose_file_was_closed_gives_no_statement()
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. SomePeriod.Uses()]);
        SettlementRun run = await new Settler(ledger).SettleAsync(Inputs(SomePeriod.Card));
        PartyId party = run.Settlement.Payees[0].Party;
        run.Dispose();
        Assert.Throws<ObjectDisposedException>(() => run.StatementOf(party));
    }
}
