using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class SuspenseTests
{
    private static readonly RateCard Masters = Card(""" "uses": ["transform.remix"], "strategy": "pro-rata", "rate": "100", "sides": { "master": "100", "work": "0" } """);

    [Theory]
    [InlineData("60 20", "Incomplete:200.00", "600.00", "200.00")]
    [InlineData("60 unknown", "UnknownShare:400.00", "600.00", "-")]
    [InlineData("60 60", "Disputed:1000.00", "-", "-")]
    [InlineData("100 unknown", "Disputed:1000.00", "-", "-")]
    [InlineData("60 40", "", "600.00", "400.00")]
    [InlineData("1/3 1/3", "Incomplete:333.33", "333.34", "333.33")]
    public async Task Shares_that_are_not_known_wait_and_are_not_divided_over_others(string shares, string waiting, string label, string singer)
    {
        string[] parts = shares.Split(' ');
        RightsRegister register = With(Contents.Recordings[1] with { Claims = [Claim(Label, Side.Master, parts[0]), Claim(Singer, Side.Master, parts[1])] });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other));
        SettlementRun run = await ledger.SettleAsync(Inputs(Masters, register: register));
        Assert.Equal((waiting, label, singer), (run.Waiting(), run.Earned(Label), run.Earned(Singer)));
    }

    [Fact]
    public async Task What_waits_is_paid_when_the_share_becomes_known()
    {
        RightsRegister partly = With(Contents.Recordings[1] with { Claims = [Claim(Label, Side.Master, "60"), Claim(Singer, Side.Master, "unknown")] });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other), Whole("b", Unknown));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters, register: partly));
        Assert.Equal("UnknownShare:200.00 UnknownRecording:500.00", first.Waiting());
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2026-12")), first.Close());
        Assert.Equal(("200.00", "-", "UnknownRecording:500.00"), (second.Earned(Singer), second.Earned(Label), second.Waiting()));
        StatementLine line = Assert.Single(second.StatementOf(Singer).Lines);
        Assert.Equal((LineType.SuspenseRelease, "2026-11"), (line.Type, line.OriginalPeriod));
        Assert.Equal((Other, "Southern Dark", "Ada Sång"), (line.Recording!.Value, line.Title, line.Artists));
    }

    [Fact]
    public async Task Whoever_was_paid_more_than_is_theirs_keeps_the_rest_waiting()
    {
        RightsRegister partly = With(Contents.Recordings[1] with { Claims = [Claim(Label, Side.Master, "70")] });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters, register: partly));
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2026-12")), first.Close());
        Assert.Equal("Incomplete:300.00", second.Waiting());
    }

    [Fact]
    public async Task After_the_claim_window_it_goes_to_what_was_used_then()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Unknown));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        Assert.Equal(new DateOnly(2029, 11, 30), first.Settlement.Suspense[0].Until);
        await ledger.AppendAllAsync(Whole("b"));
        SettlementRun inTime = await ledger.SettleAsync(Inputs(Masters, Income("1.00 EUR", "2029-11")), first.Close());
        Assert.Equal(("1.00", "UnknownRecording:1000.00"), (inTime.Earned(Label), inTime.Waiting()));
        SettlementRun late = await ledger.SettleAsync(Inputs(Masters, Income("1.00 EUR", "2029-12")), first.Close());
        Assert.Equal(("1001.00", "", "1000.00"), (late.Earned(Label), late.Waiting(), late.Settlement.Pools[0].Lapsed.Number));
    }

    [Fact]
    public async Task Of_a_recording_that_becomes_known_the_work_is_paid_that_was_used()
    {
        RateCard works = Card(""" "uses": ["transform.remix"], "strategy": "pro-rata", "rate": "100", "sides": { "master": "0", "work": "100" } """);
        InMemoryUsageLedger ledger = await LedgerAsync(Delivered("a", Source(Unknown, SideWeights.Whole, SideWeights.Whole) with { Work = OtherWork }));
        SettlementRun first = await ledger.SettleAsync(Inputs(works));
        Assert.Equal(("UnknownRecording:1000.00", OtherWork), (first.Waiting(), first.Settlement.Suspense[0].Work));
        RightsRegister known = With(Contents.Recordings[0] with { Isrc = Unknown });
        SettlementRun second = await ledger.SettleAsync(Inputs(works, Income("0.00 EUR", "2026-12"), known), first.Close());
        Assert.Equal(("333.33", "666.67", ""), (second.Earned(Writer), second.Earned(Publisher), second.Waiting()));
    }

    /// <summary>What was taken back of it is booked first: only then it is known what is left to lapse.</summary>
    [Fact]
    public async Task What_a_correction_takes_back_does_not_lapse()
    {
        RightsRegister partly = With(Contents.Recordings[1] with { Claims = [Claim(Label, Side.Master, "50")] });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other), Whole("b"));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters, register: partly));
        Assert.Equal(("750.00", "Incomplete:250.00"), (first.Earned(Label), first.Waiting()));
        await ledger.AppendAllAsync(Whole("a", Other).Correct(new UsageCorrection { Reason = UsageCorrectionReason.WrongFacts }, Now), Whole("c"));
        SettlementRun late = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2029-12"), partly), first.Close());
        Assert.Equal(("0.00", "250.00", ""), (late.Settlement.Pools[0].Lapsed.Number, late.Earned(Label), late.Waiting()));
    }

    /// <summary>What lapsed was paid out. When its use is taken back, the account owes it, and those who use the pool later do not.</summary>
    [Fact]
    public async Task What_waits_below_zero_never_lapses()
    {
        RightsRegister partly = With(Contents.Recordings[1] with { Claims = [Claim(Label, Side.Master, "50")] });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other), Whole("b"));
        ClosedPeriod first = (await ledger.SettleAsync(Inputs(Masters, register: partly))).Close();
        await ledger.AppendAllAsync(Whole("c"));
        SettlementRun lapsed = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2029-12"), partly), first);
        Assert.Equal(("250.00", ""), (lapsed.Earned(Label), lapsed.Waiting()));
        await ledger.AppendAllAsync(Whole("a", Other).Correct(new UsageCorrection { Reason = UsageCorrectionReason.WrongFacts }, Now));
        SettlementRun corrected = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2030-01"), partly), first, lapsed.Close());
        Assert.Equal(("250.00", "Incomplete:-250.00"), (corrected.Earned(Label), corrected.Waiting()));
        await ledger.AppendAllAsync(Whole("d"));
        SettlementRun later = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2033-03"), partly), first, lapsed.Close(), corrected.Close());
        Assert.Equal(("0.00", "Incomplete:-250.00"), (later.Settlement.Pools[0].Lapsed.Number, later.Waiting()));
        Assert.Equal(0, later.Settlement.FindPayee(Label)?.Earned.MinorUnits ?? 0);
    }

    /// <summary>The id of what waits is made of what the register knew when the period was closed, and of nothing that it learned since.</summary>
    [Fact]
    public async Task What_the_register_learns_later_leaves_one_account_for_what_waits()
    {
        RightsClaim half = Claim(Label, Side.Master, "50");
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a", Other), Whole("b", Other), Whole("c"));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters, register: With(Contents.Recordings[1] with { Claims = [half] })));
        await ledger.AppendAllAsync(Whole("b", Other).Correct(new UsageCorrection { Reason = UsageCorrectionReason.WrongFacts }, Now));
        RightsClaim learned = Claim(Singer, Side.Master, "20") with { From = Now.AddDays(-5), RecordedAt = Now.AddDays(20) };
        RightsRegister later = With(Contents.Recordings[1] with { Claims = [half, learned] }, Now.AddDays(21));
        SettlementRun second = await ledger.SettleAsync(Inputs(Masters, Income("0.00 EUR", "2026-12"), later), first.Close());
        Assert.Equal(("Incomplete:250.00", first.Settlement.Suspense[0].Id), (second.Waiting(), second.Settlement.Suspense[0].Id));
    }

    [Fact]
    public async Task A_register_that_went_back_settles_nothing_AF2010()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        SettlementRun first = await ledger.SettleAsync(Inputs(Masters));
        SettlementInputs older = Inputs(Masters, Income("0.00 EUR", "2026-12"), With(Contents.Recordings[1], Now.AddTicks(-1)));
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => ledger.SettleAsync(older, first.Close()));
        Assert.Equal("AF2010", refusal.Code.ToString());
    }

    [Fact]
    public async Task Shares_count_that_held_where_and_when_it_was_used()
    {
        DateTimeOffset sold = new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero);
        RightsRegister register = With(Contents.Recordings[1] with
        {
            Claims =
            [
                Claim(Label, Side.Master, "100") with { Until = sold },
                Claim(Singer, Side.Master, "100") with { From = sold, Territories = TerritorySet.Parse("* -NO") },
            ],
        });
        InMemoryUsageLedger ledger = await LedgerAsync(
            Authorized("a", Other, at: sold.AddTicks(-10)).DeliverAll("a", Source(Other, 1, 1)),
            Authorized("b", Other, at: sold).DeliverAll("b", Source(Other, 1, 1)),
            Authorized("c", Other, territory: Territory.Parse("NO")).DeliverAll("c", Source(Other, 1, 1)),
            Authorized("d", Other, territory: Territory.Worldwide).DeliverAll("d", Source(Other, 1, 1)));
        SettlementRun run = await ledger.SettleAsync(Inputs(Masters, register: register));
        Assert.Equal(("250.00", "250.00", "Unclaimed:250.00 TerritoriesDiffer:250.00"), (run.Earned(Label), run.Earned(Singer), run.Waiting()));
    }

    [Fact]
    public async Task A_pool_without_a_use_waits_as_a_whole()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a"));
        SettlementRun run = await ledger.SettleAsync(Inputs(Masters));
        Assert.Equal("NoUse:1000.00", run.Waiting());
        Assert.Empty(run.Settlement.Payees);
    }

    [Fact]
    public async Task A_side_that_nothing_is_measured_for_waits()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Delivered("a", Source(Song, 1_000_000_000, 0)));
        SettlementRun run = await ledger.SettleAsync(Inputs(Card(""" "uses": ["transform.remix"], "strategy": "attribution", "rate": "100" """)));
        Assert.Equal(("500.00", "Unattributed:500.00"), (run.Earned(Label), run.Waiting()));
    }
}
