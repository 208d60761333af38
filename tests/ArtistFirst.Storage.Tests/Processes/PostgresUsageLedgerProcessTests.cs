using ArtistFirst.Tests;

namespace ArtistFirst.Storage.Tests;

public sealed class PostgresUsageLedgerProcessTests : UsageLedgerProcessContract
{
    protected override Task<string> NewAsync() => PostgresServer.NewDatabaseAsync();
}
