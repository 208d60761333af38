using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class CorrectionTests
{
    private static readonly RateCard Masters = Card(""" "uses": ["transform.remix"], "strategy": "pro-rata", "rate": "100", "sides": { "master": "100", "work": "0" } """);
    private static readonly UsageCorrection Wrong = new() { Reason = UsageCorrectionReason.WrongFacts };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_corrected_operation_is_not_paid_whichever_came_first(bool correctedFirst)
    {
        UsageEvent[] events = [Whole("a", Other), Whole("a", Other).Correct(Wrong, Now)];
        InMemoryUsageLedger ledger = await LedgerAsync([.. correctedFirst ? events.Reverse() : events, Whole("b")]);
        SettlementRun run = await ledger.SettleAsync(Inputs(Masters));
        Assert.Equal(("1000.00", "-"), (run.Earned(Label), run.Earned(Singer)));
    }

    [Fact]
    public async Task A_delivery_stands_against_a_failure()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a"), Authorized("a").Fail(UsageFailure.Faulted, Now), Whole("a"));
        Assert.Equal("1000.00", (await ledger.SettleAsync(Inputs(Masters))).Earned(Label));
    }

    [Fact]
    public async Task A_correction_of_a_closed_period_is_a_new_line_and_the_closed_one_stays()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        Assert.Equal(("800.00", "200.00"), (first.Earned(Label), first.Earned(Singer)));
        await ledger.AppendAllAsync(Whole("b", Other).Correct(Wrong, Now), Whole("c"));
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("10.00 EUR", "2026-12")), first.Close());
        Assert.Equal(("210.00", "-200.00"), (second.Earned(Label), second.Earned(Singer)));
        Assert.Equal(("0.00", "-200.00"), (second.Settlement.FindPayee(Singer)!.Paid.Number, second.Settlement.FindPayee(Singer)!.CarriedForward.Number));
        StatementLine line = Assert.Single(second.StatementOf(Singer).Lines);
        Assert.Equal((LineType.Adjustment, "2026-11", "-200.00000000"), (line.Type, line.OriginalPeriod, line.Amount));
        Assert.Equal([1L], Assert.Single(second.Settlement.Restatements).Entries);
        Assert.Equal(first.Bytes, (await new Settler(from => ledger.ReadAsync(from)).SettleAsync(Inputs(Masters), to: 2)).Bytes);
    }

    [Fact]
    public async Task A_debt_is_made_up_for_by_the_same_account_alone()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other));
        ClosedPeriod first = (await ledger.SettleAsync(Inputs(Masters))).Close();
        await ledger.AppendAllAsync(Whole("b", Other).Correct(Wrong, Now));
        ClosedPeriod second = (await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2026-12")), first)).Close();
        await ledger.AppendAllAsync(Whole("c", Other));
        SettlementRun third = await ledger.SettleAsync(Inputs(Masters, Income("1000.00 EUR", "2027-01")), first, second);
        Assert.Equal(("400.00", "200.00"), (third.Earned(Singer), third.Settlement.FindPayee(Singer)!.Paid.Number));
        Assert.Empty(third.Settlement.Restatements);
    }

    [Fact]
    public async Task A_late_delivery_is_paid_in_the_open_period_once()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a"), Whole("b"));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        await ledger.AppendAllAsync(Whole("a"));
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("10.00 EUR", "2026-12")), first.Close());
        Assert.Equal("10.00", second.Earned(Label));
        Assert.Empty(second.Settlement.Restatements);
        Assert.Equal("2026-11", second.StatementOf(Label).Lines[0].Month);
    }

    [Fact]
    public async Task A_correction_that_comes_before_its_delivery_is_remembered_over_the_close()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a", Other), Authorized("a", Other).Correct(Wrong, Now), Whole("b"));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        Assert.Equal([OperationId.From("a")], first.Settlement.Unmatched);
        await ledger.AppendAllAsync(Whole("a", Other));
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("10.00 EUR", "2026-12")), first.Close());
        Assert.Equal("NoUse:10.00", second.Waiting());
    }

    [Fact]
    public async Task A_training_that_failed_after_the_close_and_was_tried_again_is_paid_once()
    {
        RateCard card = Card(training: """ "uses": ["train.generative"], "strategy": "pro-rata", "rate": "100", "sides": { "master": "100", "work": "0" } """);
        UsageEvent a = Authorized("a", uses: Uses.TrainGenerative), b = Authorized("b", Other, Uses.TrainGenerative);
        InMemoryUsageLedger ledger = await LedgerAsync(a, b);
        SettlementRun first = await ledger.SettleAsync(Inputs(card, Income("0.00 EUR", training: "10.00 EUR")));
        Assert.Equal(("8.00", "2.00"), (first.Earned(Label), first.Earned(Singer)));
        await ledger.AppendAllAsync(b.Fail(UsageFailure.Faulted, Now));
        SettlementRun second = await ledger.SettleAsync(Inputs(card, Income("0.00 EUR", "2026-12", training: "0.00 EUR")), first.Close());
        Assert.Equal(("2.00", "-2.00"), (second.Earned(Label), second.Earned(Singer)));
        await ledger.AppendAllAsync(b.Start(Now));
        SettlementRun third = await ledger.SettleAsync(Inputs(card, Income("0.00 EUR", "2027-01", training: "10.00 EUR")), first.Close(), second.Close());
        Assert.Equal(("6.00", "4.00"), (third.Earned(Label), third.Earned(Singer)));
    }

    /// <summary>A failure is one of its operation, whatever its event says of uses and licensee.</summary>
    [Fact]
    public async Task A_training_that_failed_is_not_paid_whatever_the_failure_names()
    {
        RateCard card = Card(training: """ "uses": ["train.generative"], "strategy": "pro-rata", "rate": "100", "sides": { "master": "100", "work": "0" } """);
        InMemoryUsageLedger ledger = await LedgerAsync(
            Authorized("a", uses: Uses.TrainGenerative), Authorized("b", Other, Uses.TrainGenerative), (Authorized("b", Other) with { Licensee = "https://other.example" }).Fail(UsageFailure.Faulted, Now));
        SettlementRun run = await ledger.SettleAsync(Inputs(card, Income("0.00 EUR", training: "10.00 EUR")));
        Assert.Equal(("10.00", "-"), (run.Earned(Label), run.Earned(Singer)));
    }

    [Fact]
    public async Task A_period_is_restated_by_new_income_and_restating_it_again_changes_nothing()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        SettlementInputs more = Inputs(Masters, Income("1100.00 EUR"));
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2026-12")), first.Close() with { Restated = more });
        Assert.Equal(("60.00", "40.00", "100.00"), (second.Earned(Label), second.Earned(Singer), second.Settlement.Totals.Adjusted.Number));
        SettlementRun third = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2027-01")), new ClosedPeriod(first.Settlement, more) { Restated = more }, second.Close());
        Assert.Empty(third.Settlement.Payees);
        Assert.Equal(0, third.Settlement.Totals.Adjusted.MinorUnits);
    }

    [Fact]
    public async Task Reversing_everything_takes_everything_back()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other), Whole("c", Unknown));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        await ledger.AppendAllAsync([.. new[] { Whole("a"), Whole("b", Other), Whole("c", Unknown) }.Select(static usage => usage.Correct(Wrong, Now))]);
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2026-12")), first.Close());
        long left = first.Settlement.FindPayee(Label)!.Earned.MinorUnits + second.Settlement.FindPayee(Label)!.Earned.MinorUnits;
        Assert.InRange(left, -1, 1); // each period rounds for itself
        Assert.Contains("NoUse:1000.00", second.Waiting(), StringComparison.Ordinal);
    }
}
