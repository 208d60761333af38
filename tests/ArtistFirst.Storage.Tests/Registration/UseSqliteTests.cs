using ArtistFirst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Storage.Tests;

public sealed class UseSqliteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ledger_is_there_under_both_its_types_and_closed_with_the_container()
    {
        await using ServiceProvider services = Services(builder => builder.UseSqlite(_folder.Ledger)).BuildServiceProvider();
        IUsageLedger ledger = services.GetRequiredService<IUsageLedger>();

        await ledger.AppendAsync(Some.Authorized());
        await services.DisposeAsync();

        Assert.Same(ledger, Assert.IsType<SqliteUsageLedger>(ledger));
        Assert.False(File.Exists(_folder.Ledger + "-wal"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ledger.AppendAsync(Some.Authorized()));
    }

    [Fact]
    public async Task Container_that_is_disposed_synchronously_closes_the_ledger_too()
    {
        ServiceProvider services = Services(builder => builder.UseSqlite(_folder.Ledger)).BuildServiceProvider();
        IUsageLedger ledger = services.GetRequiredService<IUsageLedger>();
        await ledger.AppendAsync(Some.Authorized());

        services.Dispose();

        Assert.False(File.Exists(_folder.Ledger + "-wal"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ledger.AppendAsync(Some.Authorized()));
    }

    [Fact]
    public async Task Host_opens_the_ledger_when_it_starts()
    {
        await using ServiceProvider services = Services(builder => builder.UseSqlite(_folder.Ledger)).BuildServiceProvider();

        await Launch(services).StartAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(_folder.Ledger));
    }

    [Fact]
    public async Task Host_does_not_start_with_a_ledger_that_cannot_be_written_and_says_so_with_AF4001()
    {
        await using ServiceProvider services = Services(builder => builder.UseSqlite(Path.Combine(_folder.Path, "missing", "artistfirst.db"))).BuildServiceProvider();

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => Launch(services).StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("AF4001", refusal.Code.ToString());
    }

    [Fact]
    public async Task Ledger_that_is_set_later_takes_its_place_and_no_file_is_made()
    {
        await using ServiceProvider services = Services(builder => builder.UseSqlite(_folder.Ledger).UseLedger(_ => new InMemoryUsageLedger())).BuildServiceProvider();

        await Launch(services).StartAsync(TestContext.Current.CancellationToken);

        Assert.IsType<InMemoryUsageLedger>(services.GetRequiredService<IUsageLedger>());
        Assert.False(File.Exists(_folder.Ledger));
    }

    [Fact]
    public void Options_out_of_range_are_the_callers_mistake() => Services(builder =>
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.UseSqlite(_folder.Ledger, options => options.QueueCapacity = 0)));

    /// <summary>A container whose host would start the ledger alone: the rest needs trust and licenses.</summary>
    private static ServiceCollection Services(Action<ArtistFirstBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddArtistFirst(options => options.Licensee = "https://studio.example"));
        foreach (ServiceDescriptor other in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType != typeof(LedgerLaunch)).ToArray())
        {
            services.Remove(other);
        }

        return services;
    }

    private static LedgerLaunch Launch(ServiceProvider services) => services.GetServices<IHostedService>().Cast<LedgerLaunch>().Single();
}
