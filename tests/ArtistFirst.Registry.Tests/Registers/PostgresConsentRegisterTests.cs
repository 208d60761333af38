using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

public sealed class PostgresConsentRegisterTests : ConsentRegisterContract, IAsyncLifetime
{
    private string _database = string.Empty;

    public async ValueTask InitializeAsync() => _database = await PostgresServer.NewDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override Task<ConsentRegister> OpenAsync(ConsentRegisterOptions? options = null) =>
        ConsentRegister.OpenPostgresAsync(_database, options ?? SomeRegister.Options(), Clock, Stop);

    [Fact]
    public async Task Random_registers_answer_as_in_memory()
    {
        for (int seed = 100; seed < 104; seed++)
        {
            _database = await PostgresServer.NewDatabaseAsync();
            await AnswerAsInMemoryAsync(seed);
        }
    }

    [Fact]
    public async Task A_register_that_is_not_there_is_not_made_where_its_registry_is_not_named_AF2052()
    {
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(new ConsentRegisterOptions()));
        Assert.Equal("AF2052", refused.Findings[0].Code.ToString());
    }
}
