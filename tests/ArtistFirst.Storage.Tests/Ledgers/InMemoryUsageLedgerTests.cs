using ArtistFirst.Testing;

namespace ArtistFirst.Storage.Tests;

public sealed class InMemoryUsageLedgerTests : UsageLedgerContract
{
    private readonly InMemoryUsageLedger _ledger;

    public InMemoryUsageLedgerTests()
    {
        _ledger = new InMemoryUsageLedger(Time);
    }

    protected override ProvableUsageLedger Ledger => _ledger;

    [Fact]
    public async Task Ledger_that_a_test_has_switched_off_refuses_with_AF4001_and_goes_on_when_switched_on()
    {
        _ledger.IsAvailable = false;
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await _ledger.AppendAsync(Some.Authorized()));
        Assert.Equal("AF4001", refusal.Code.ToString());

        _ledger.IsAvailable = true;
        Assert.Equal(UsageReceiptOutcome.Created, (await _ledger.AppendAsync(Some.Authorized())).Outcome);
        Assert.Single(_ledger.Entries);
    }
}
