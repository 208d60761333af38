namespace ArtistFirst.Storage.Tests;

public sealed class SqliteUsageLedgerProcessTests : UsageLedgerProcessContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<string> NewAsync() => Task.FromResult(_folder.Ledger);
}
