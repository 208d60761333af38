using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class SettlerTests
{
    [Fact]
    public async Task One_output_pays_master_and_work_by_half()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a"), Whole("a"));
        SettlementRun run = await ledger.SettleAsync(Inputs());
        Assert.Equal(("150.00", "75.00", "75.00"), (run.Earned(Label), run.Earned(Writer), run.Earned(Publisher)));
        Assert.Equal("300.00", run.Settlement.Totals.Pools.Number);
        Assert.Equal(PoolRule.Rate, run.Settlement.Pools[0].Rule);
        Assert.Empty(run.Settlement.Suspense);
    }

    [Fact]
    public async Task A_voice_is_paid_first()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a", uses: Uses.VoiceRender).DeliverAll("a", Source(Song, 1_000_000_000, 1_000_000_000, 1_000_000_000)), Whole("b"));
        SettlementRun run = await ledger.SettleAsync(Inputs());
        // 300.00 for two outputs: of the sung one's 150.00, 30.00 are the singer's; 270.00 are left for both sides.
        Assert.Equal(("30.00", "135.00", "67.50"), (run.Earned(Singer), run.Earned(Label), run.Earned(Writer)));
    }

    [Fact]
    public async Task A_voice_without_a_part_in_the_rate_card_is_AF4020()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a", uses: Uses.VoiceRender).DeliverAll("a", Source(Song, 1, 1, 1)));
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => ledger.SettleAsync(Inputs(Card(""" "uses": ["voice.render"], "strategy": "pro-rata", "rate": "30" """))));
        Assert.Equal("AF4020", refusal.Findings[0].Code.ToString());
    }

    [Fact]
    public async Task Attribution_pays_by_weight_and_blends_what_is_not_sure()
    {
        UsageSource[] sources = [Source(Song, 750_000_000, 750_000_000, confidence: 500_000_000), Source(Other, 250_000_000, 250_000_000, confidence: 500_000_000)];
        InMemoryUsageLedger ledger = await LedgerAsync(Delivered("a", sources));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card(""" "uses": ["transform.remix"], "strategy": "attribution", "rate": "100" """)));
        // w = 0.5 · 0.75 + 0.5 · 0.5 = 0.625 of 500.00 a side.
        Assert.Equal("425.00", run.Earned(Label));  // 312.50 + 0.6 · 187.50
        Assert.Equal("75.00", run.Earned(Singer));
        Assert.Equal("218.75", run.Earned(Writer)); // 156.25 + 62.50
        SettlementRun sure = await ledger.SettleAsync(Inputs(Card(""" "uses": ["transform.remix"], "strategy": "attribution", "rate": "100", "confidenceThreshold": "0.5" """)));
        Assert.Equal("450.00", sure.Earned(Label)); // 375.00 + 0.6 · 125.00
    }

    [Fact]
    public async Task Equal_per_work_pays_a_recording_once_however_often_it_is_used()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b"), Whole("c"), Whole("d", Other));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card(""" "uses": ["transform.remix"], "strategy": "equal-per-work", "rate": "100" """)));
        Assert.Equal(("400.00", "100.00"), (run.Earned(Label), run.Earned(Singer)));
    }

    [Fact]
    public async Task A_flat_fee_is_paid_for_each_use()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b"), Whole("c"));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card(""" "uses": ["transform.remix"], "strategy": "flat-fee", "flatFee": "0.005" """)));
        Assert.Equal("0.02", run.Settlement.Totals.Pools.Number);
        Assert.Equal(PoolRule.FlatFee, run.Settlement.Pools[0].Rule);
    }

    [Fact]
    public async Task What_a_subscriber_paid_goes_to_what_the_subscriber_made()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b"), Whole("c", Other));
        SubscriberBook book = SubscriberBook.Parse(Utf8($"subscriber,x,9.00\nsubscriber,y,1.00\noperation,{OperationId.From("a")},y\noperation,{OperationId.From("b")},y\noperation,{OperationId.From("c")},x\n"), Currency.Parse("EUR"));
        RateCard card = Card(""" "uses": ["transform.remix"], "strategy": "user-centric", "rate": "100", "sides": { "master": "100", "work": "0" } """);
        SettlementRun run = await ledger.SettleAsync(Inputs(card) with { Subscribers = book });
        Assert.Equal(("640.00", "360.00"), (run.Earned(Label), run.Earned(Singer))); // 100 of y, and 60 % of 900 of x
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.SettleAsync(Inputs(card)));
    }

    [Theory]
    [InlineData("1000.00 EUR", """ "perUseFloor": "200" """, "400.00", PoolRule.PerUseFloor)]
    [InlineData("1000.00 EUR", """ "perUseCap": "10.005" """, "20.01", PoolRule.PerUseCap)]
    [InlineData("1000.00 EUR", """ "minimumGuarantee": "500.00" """, "500.00", PoolRule.MinimumGuarantee)]
    [InlineData("0.01 EUR", """ "perUseFloor": "0" """, "0.01", PoolRule.Rate)] // 0.003 is rounded up
    [InlineData("0.00 EUR", """ "perUseFloor": "0" """, "0.00", PoolRule.None)]
    public async Task The_pool_follows_floor_cap_and_guarantee(string gross, string term, string pool, PoolRule rule)
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b"));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card($""" "uses": ["transform.remix"], "strategy": "pro-rata", "rate": "30", {term} """), Income(gross)));
        Assert.Equal((pool, rule), (run.Settlement.Totals.Pools.Number, run.Settlement.Pools[0].Rule));
    }

    [Fact]
    public async Task Training_is_paid_for_what_was_opened_and_did_not_fail()
    {
        UsageEvent a = Authorized("a", uses: Uses.TrainGenerative), b = Authorized("b", Other, Uses.TrainGenerative), c = Authorized("c", Other, Uses.TrainGenerative);
        InMemoryUsageLedger ledger = await LedgerAsync(a, b, b.Fail(UsageFailure.Faulted, b.At), c, c.Fail(UsageFailure.Faulted, c.At), c.Start(c.At));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card(training: """ "uses": ["train.generative"], "strategy": "equal-per-work", "rate": "100", "sides": { "master": "100", "work": "0" } """), Income("0.00 EUR", training: "10.00 EUR")));
        Assert.Equal(2, run.Settlement.Pools[0].Uses);
        Assert.Equal(("8.00", "2.00"), (run.Earned(Label), run.Earned(Singer)));
    }

    [Fact]
    public async Task Income_in_another_currency_is_converted_by_a_stated_rate_or_refused_with_AF4022()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        SettlementInputs inputs = Inputs(income: Income("10000 JPY"));
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => ledger.SettleAsync(inputs));
        Assert.Equal("AF4022", refusal.Findings[0].Code.ToString());
        FxTable fx = FxTable.Parse(Utf8("""{ "version": 1, "rates": [{ "from": "JPY", "to": "EUR", "rate": "0.0061", "source": "European Central Bank", "date": "2026-11-30" }] }"""));
        SettlementRun run = await ledger.SettleAsync(inputs with { Fx = fx });
        Assert.Equal("18.30", run.Settlement.Totals.Pools.Number);
        Assert.Equal("European Central Bank", run.Settlement.Pools[0].Rates[0].Source);
        Assert.Equal(fx.Sha256, run.Settlement.FxSha256);
    }

    [Fact]
    public async Task Less_than_the_payout_minimum_is_carried_and_comes_forward()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        RateCard card = Card(minimum: "100.00");
        SettlementRun first = await ledger.SettleAsync(Inputs(card));
        Assert.Equal(("0.00", "75.00"), (first.Settlement.FindPayee(Writer)!.Paid.Number, first.Settlement.FindPayee(Writer)!.CarriedForward.Number));
        await ledger.AppendAllAsync(Whole("b"));
        SettlementRun second = await ledger.SettleAsync(Inputs(card, Income(period: "2026-12")), first.Close());
        Assert.Equal(("75.00", "150.00", "0.00"), (second.Settlement.FindPayee(Writer)!.BroughtForward.Number, second.Settlement.FindPayee(Writer)!.Paid.Number, second.Settlement.FindPayee(Writer)!.CarriedForward.Number));
        Assert.Equal((1L, 2L), (second.Settlement.Ledger.From, second.Settlement.Ledger.To));
        Assert.Equal(first.Settlement.Sha256, second.Settlement.Previous);
    }

    [Fact]
    public async Task A_closed_period_is_not_settled_again_AF4025_nor_another_ledger_AF4021()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        ClosedPeriod closed = (await ledger.SettleAsync(Inputs())).Close();
        ComplianceException again = await Assert.ThrowsAsync<ComplianceException>(() => ledger.SettleAsync(Inputs(), closed));
        Assert.Equal("AF4025", again.Findings[0].Code.ToString());
        ComplianceException back = await Assert.ThrowsAsync<ComplianceException>(() => ledger.SettleAsync(Inputs(income: Income(period: "2026-10")), closed));
        Assert.Equal("AF4025", back.Findings[0].Code.ToString());
        InMemoryUsageLedger other = await LedgerAsync(Whole("z"), Whole("b"));
        ComplianceException elsewhere = await Assert.ThrowsAsync<ComplianceException>(() => other.SettleAsync(Inputs(income: Income(period: "2026-12")), closed));
        Assert.Equal("AF4021", elsewhere.Findings[0].Code.ToString());
    }

    [Fact]
    public async Task A_use_that_nobody_paid_for_is_AF4024()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        SubscriberBook nobody = SubscriberBook.Parse(default, Currency.Parse("EUR"));
        RateCard card = Card(""" "uses": ["transform.remix"], "strategy": "user-centric", "rate": "100" """);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => ledger.SettleAsync(Inputs(card) with { Subscribers = nobody }));
        Assert.Equal("AF4024", refusal.Findings[0].Code.ToString());
    }

    [Fact]
    public async Task Income_for_a_pool_that_the_rate_card_does_not_have_is_refused()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));

        ArgumentException refusal = await Assert.ThrowsAsync<ArgumentException>(() => ledger.SettleAsync(Inputs(income: Income(training: "500.00 EUR"))));

        Assert.Contains("500.00 EUR for the pool training", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("300.00", (await ledger.SettleAsync(Inputs(income: Income(training: "0.00 EUR")))).Settlement.Totals.Pools.Number);
    }

    /// <summary>Each of them is an amount; what comes of them is none any more.</summary>
    [Theory]
    [InlineData("100", "92233720368547758.07 EUR", null)]
    [InlineData("30\", \"perUseFloor\": \"999999999999999999999999999999", "1.00 EUR", null)]
    [InlineData("100", "92233720368547758.07 USD", "2")]
    public async Task Sums_beyond_what_an_amount_can_be_are_refused_with_what_was_expected(string rate, string gross, string? fx)
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        SettlementInputs inputs = Inputs(
            Card($""" "uses": ["transform.remix"], "strategy": "pro-rata", "rate": "{rate}" """, training: """ "uses": ["train.generative"], "strategy": "pro-rata", "rate": "100" """), Income(gross, training: "92233720368547758.07 EUR"));
        FxTable? rates = fx is null ? null : FxTable.Parse(Utf8($$"""{ "version": 1, "rates": [{ "from": "USD", "to": "EUR", "rate": "{{fx}}", "source": "ECB", "date": "2026-11-30" }] }"""));

        SettlementFormatException refusal = await Assert.ThrowsAsync<SettlementFormatException>(() => ledger.SettleAsync(inputs with { Fx = rates }));

        Assert.Contains("at most 92233720368547758.07 EUR", refusal.Message, StringComparison.Ordinal);
    }
}
