namespace ArtistFirst.Tests.Usage;

public sealed class UsageRulesTests
{
    [Fact]
    public void Ledger_that_throws_is_explained_with_AF4001_by_the_kind_of_fault_alone()
    {
        Finding finding = LedgerUnavailable.Found(new IOException("a secret of the machine"));

        Assert.Equal("AF4001", finding.Code.ToString());
        Assert.Contains("IOException", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operation_that_stands_for_another_use_is_explained_with_AF4002_and_where_the_first_stands()
    {
        UsageEvent usage = Some.Authorized();
        var receipt = new UsageReceipt(UsageReceiptOutcome.Conflict, 17, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), usage.ComputeHash());

        Finding finding = OperationConflict.Found(usage, receipt);

        Assert.Equal("AF4002", finding.Code.ToString());
        Assert.Contains(usage.OperationId.ToString(), finding.Message, StringComparison.Ordinal);
        Assert.Contains("2026-11-22 12:00:00Z as entry 17", finding.Message, StringComparison.Ordinal);
    }
}
