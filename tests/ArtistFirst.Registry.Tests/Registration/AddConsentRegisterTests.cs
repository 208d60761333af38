using ArtistFirst.Signing;
using ArtistFirst.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Registry.Tests;

public sealed class AddConsentRegisterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_service_gets_a_register_its_desk_and_its_imports(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        ServiceCollection services = new();
        ConsentRegisterBuilder builder = store is "sqlite" ? AddSqlite(services, place.Name, key) : services.AddConsentRegister(Named).UsePostgres(place.Name).SignReceipts(_ => key);
        Assert.Same(services, builder.Services);
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            foreach (IHostedService hosted in provider.GetServices<IHostedService>())
            {
                await hosted.StartAsync(Stop);
            }

            ConsentRegister register = provider.GetRequiredService<ConsentRegister>();
            await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
            Assert.NotEmpty(await register.ReadReceiptsAsync(SomeRights.Label, Stop).ToArrayAsync(Stop));
            Assert.Empty(await provider.GetRequiredService<ApprovalDesk>().ListAsync(SomeRights.Singer, Stop));
            Assert.NotNull(provider.GetRequiredService<RegisterImport>());
        }

        await using ConsentRegister again = await place.OpenAsync(new ConsentRegisterOptions());
        Assert.Equal("https://registry.example", again.Registry);
    }

    private static ConsentRegisterBuilder AddSqlite(IServiceCollection services, string path, PrivateKey key) =>
        #region snippet-register-in-a-service
        services
            .AddConsentRegister(options => options.Registry = "https://registry.example")
            .UseSqlite(path)                                             // or .UsePostgres(connectionString)
            .SignReceipts(_ => key);                                     // any ISigner, such as a key in a KMS
        #endregion snippet-register-in-a-service

    private static void Named(ConsentRegisterOptions options) => options.Registry = "https://registry.example";

    [Fact]
    public async Task A_register_without_a_place_or_that_cannot_be_opened_stops_the_start()
    {
        ServiceCollection services = new();
        services.AddConsentRegister();
        await using ServiceProvider placeless = services.BuildServiceProvider();
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => placeless.GetServices<IHostedService>().Single().StartAsync(Stop));
        Assert.Contains("UseSqlite", fault.Message, StringComparison.Ordinal);

        ServiceCollection absent = new();
        absent.AddConsentRegister().UseSqlite(Path.Combine(Path.GetTempPath(), "no-such-folder", "register.db"));
        await using ServiceProvider unopened = absent.BuildServiceProvider();
        Assert.Equal("AF2052", (await Assert.ThrowsAsync<ComplianceException>(() => unopened.GetServices<IHostedService>().Single().StartAsync(Stop))).Code.ToString());
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddConsentRegister(static options => options.BusyTimeout = TimeSpan.Zero));
    }
}
