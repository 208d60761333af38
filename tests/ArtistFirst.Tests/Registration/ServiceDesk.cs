using System.Text.Json.Nodes;
using ArtistFirst.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArtistFirst.Tests;

/// <summary>A folder with all that a service needs, and real hosts made of it. The clock is moved by hand; the files are real.</summary>
internal sealed class ServiceDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-service-");

    public ServiceDesk()
    {
        Directory.CreateDirectory(Licenses);
        WriteTrust();
        WriteRegister(SomeRights.Agreed);
    }

    public FakeTimeProvider Time { get; } = new(Some.Now);

    public InMemoryUsageLedger Ledger { get; } = new();

    public MemoryCatalogue Catalogue { get; } = new();

    public LogBook Log { get; } = new();

    public string Licenses => PathOf("licenses");

    public string TrustFile => PathOf("trust.json");

    public string RegisterFile => PathOf("register.json");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void WriteTrust(string more = "") => File.WriteAllText(TrustFile, Some.TrustFile($"\"keys\":[{Some.Jwk(Some.Label)}]{more}"));

    public void WriteRegister(RegisterContents contents, long revision = 7) =>
        File.WriteAllBytes(RegisterFile, Register(contents, revision));

    public byte[] Register(RegisterContents contents, long revision)
    {
        using MemoryStream stream = new();
        new RightsRegister(contents with { AsOf = Time.GetUtcNow(), Revision = revision }).WriteAsync(stream).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    public string WriteLicense(string name = "song.jwt", Action<JsonObject>? change = null)
    {
        string path = Path.Combine(Licenses, name);
        File.WriteAllText(path, Token(change));
        return path;
    }

    /// <summary>A license of the song for remixes, valid for a day.</summary>
    public string Token(Action<JsonObject>? change = null) => Some.License(Some.Key(Some.Label), claims =>
    {
        GateDesk.Song(claims);
        claims["iat"] = Time.GetUtcNow().ToUnixTimeSeconds();
        claims["exp"] = Time.GetUtcNow().AddDays(1).ToUnixTimeSeconds();
        change?.Invoke(claims);
    });

    public void Set(ArtistFirstOptions options)
    {
        options.Licensee = Some.Studio;
        options.Audience = Some.Ingest;
        options.TrustFile = TrustFile;
        options.LicenseFolder = Licenses;
        options.RegisterFile = RegisterFile;
        options.ReloadInterval = TimeSpan.FromSeconds(1);
    }

    public IHost Host(Action<ArtistFirstOptions>? change = null, Action<ArtistFirstBuilder>? use = null) => Host(
        services => services.AddArtistFirst(options =>
        {
            Set(options);
            change?.Invoke(options);
        }),
        use);

    public IHost Host(IConfigurationSection section, Action<ArtistFirstBuilder>? use = null) => Host(services => services.AddArtistFirst(section), use);

    public async Task<IHost> StartAsync(Action<ArtistFirstOptions>? change = null, Action<ArtistFirstBuilder>? use = null)
    {
        IHost host = Host(change, use);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Moves the clock, look by look, until something is seen; the looks themselves run by themselves and are waited for.</summary>
    public async Task UntilAsync(Func<bool> seen)
    {
        for (int i = 0; i < 1000 && !seen(); i++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.True(seen(), string.Join('\n', Log.Lines));
    }

    public static CatalogueGate Gate(IHost host) => host.Services.GetRequiredService<CatalogueGate>();

    public static LicenseWallet Wallet(IHost host) => host.Services.GetRequiredService<LicenseWallet>();

    public static async Task<HealthReportEntry> HealthAsync(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["artistfirst"];

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What else the services of a host hold, registered before everything else.</summary>
    public Action<IServiceCollection>? Before { get; set; }

    private IHost Host(Func<IServiceCollection, ArtistFirstBuilder> add, Action<ArtistFirstBuilder>? use)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug);
        Before?.Invoke(builder.Services);
        ArtistFirstBuilder parts = add(builder.Services);
        if (use is null)
        {
            parts.UseCatalogue(_ => Catalogue).UseLedger(_ => Ledger);
        }
        else
        {
            use(parts);
        }

        return builder.Build();
    }
}
