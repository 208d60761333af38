using System.Diagnostics.Metrics;
using ArtistFirst.C2pa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>How the parts are made from the options, each once.</summary>
internal static class ArtistFirstParts
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(MakeTrust);
        services.TryAddSingleton(MakeStatuses);
        services.TryAddSingleton(MakeVerifier);
        services.TryAddSingleton(MakeWallet);
        services.TryAddSingleton(MakeConsent);
        services.TryAddSingleton(MakeGate);
        services.TryAddSingleton(MakeStamper);
        services.TryAddSingleton(MakeReader);
        services.TryAddSingleton<StampingTime>();
        services.TryAddSingleton<StampingKey>();
        services.TryAddSingleton(static parts => parts.GetRequiredService<StampingKey>().Signer);
        services.TryAddSingleton<RetiredModelsWatch>();
        services.TryAddSingleton<Launch>();
        services.TryAddSingleton<ArtistFirstHealth>();
        services.TryAddSingleton(parts => new GateMeter(parts.GetService<IMeterFactory>()));
        services.TryAddSingleton(MakeStateMeter);
    }

    private static TrustStore MakeTrust(IServiceProvider parts)
    {
        ArtistFirstOptions options = Options(parts);
        TrustStoreOptions trust = new() { AcceptEdDsaName = options.AcceptEdDsaName, KeyRefreshInterval = options.KeyFetchInterval };
        foreach (string network in options.PrivateNetworks)
        {
            trust.Fetch.AllowedNetworks.Add(network);
        }

        return TrustStore.Open(options.TrustFile, trust, Time(parts), parts.GetService<ILogger<TrustStore>>());
    }

    private static StatusLists MakeStatuses(IServiceProvider parts)
    {
        ArtistFirstOptions options = Options(parts);
        StatusListsOptions statuses = new() { Grace = options.StatusGrace, FetchInterval = options.StatusFetchInterval };
        return new StatusLists(parts.GetRequiredService<TrustStore>(), statuses, Time(parts), parts.GetService<ILogger<StatusLists>>());
    }

    private static LicenseVerifier MakeVerifier(IServiceProvider parts)
    {
        ArtistFirstOptions options = Options(parts);
        LicenseVerifierOptions verifier = new() { Audience = options.Audience ?? options.Licensee, ClockSkew = options.ClockSkew, AcceptEdDsaName = options.AcceptEdDsaName };
        foreach (string obligation in options.DeclaredObligations)
        {
            verifier.DeclaredObligations.Add(obligation);
        }

        return new LicenseVerifier(parts.GetRequiredService<TrustStore>(), verifier, Time(parts));
    }

    private static LicenseWallet MakeWallet(IServiceProvider parts)
    {
        ArtistFirstOptions options = Options(parts);
        LicenseWalletOptions wallet = new()
        {
            Licensee = options.Licensee,
            Folder = options.LicenseFolder,
            Tokens = [.. options.Licenses],
            ManifestFolder = options.ManifestFolder,
            HolderKeyFile = options.HolderKeyFile,
            ExpiryWarning = options.ExpiryWarning,
        };
        return new LicenseWallet(parts.GetRequiredService<LicenseVerifier>(), wallet, Time(parts), parts.GetService<ILogger<LicenseWallet>>());
    }

    private static IConsentSource MakeConsent(IServiceProvider parts)
    {
        ArtistFirstOptions options = Options(parts);
        if (options.SnapshotFile is not null || options.Registry is not null)
        {
            return MakeSnapshots(options, parts);
        }

        return options.RegisterFile is null
            ? throw new InvalidOperationException(
                "Expected consent data: set Registry to your registry's address, SnapshotFile to a snapshot or RegisterFile to a register's JSON file, or call UseConsent with a source of your own.")
            : RegisterConsent.Open(
                options.RegisterFile,
                new RegisterConsentOptions { Licensee = options.Licensee, MaxAge = options.MaxConsentAge, PollInterval = options.ReloadInterval },
                Time(parts));
    }

    private static SnapshotClient MakeSnapshots(ArtistFirstOptions options, IServiceProvider parts)
    {
        SnapshotClientOptions snapshots = new()
        {
            Licensee = options.Licensee,
            Address = options.Registry,
            File = options.SnapshotFile,
            Registry = options.RegistryName,
            StateFolder = options.SnapshotFolder,
            PollInterval = options.RegistryPollInterval,
            AllowLoopbackHttp = options.AllowLoopbackHttp,
        };
        foreach (string network in options.PrivateNetworks)
        {
            snapshots.Fetch.AllowedNetworks.Add(network);
        }

        return new SnapshotClient(parts.GetRequiredService<TrustStore>(), snapshots, Time(parts), parts.GetService<ILogger<SnapshotClient>>());
    }

    private static CatalogueGate MakeGate(IServiceProvider parts)
    {
        return new CatalogueGate(
            parts.GetRequiredService<LicenseWallet>(),
            parts.GetRequiredService<IConsentSource>(),
            parts.GetService<IUsageLedger>() ?? throw Missing("a usage ledger", "UseSqlite or UseLedger"),
            parts.GetService<ICatalogue>() ?? throw Missing("a catalogue", "UseCatalogue or UseFileCatalogue"),
            Time(parts),
            parts.GetService<ILogger<CatalogueGate>>() ?? (ILogger)NullLogger.Instance,
            parts.GetRequiredService<GateMeter>());
    }

    private static AttributionStamper MakeStamper(IServiceProvider parts) => new(
        parts.GetRequiredService<CatalogueGate>(),
        parts.GetRequiredService<ManifestSigner>(),
        Options(parts).Stamping,
        Time(parts),
        parts.GetService<ILogger<AttributionStamper>>(),
        new ManifestReader(Time(parts)) { Signers = Signers(parts), TimeStampAuthorities = parts.GetRequiredService<StampingTime>().Trust() ?? TrustList.Empty },
        parts.GetService<IOutputApprovals>());

    private static AttributionReader MakeReader(IServiceProvider parts) => new(Signers(parts), Time(parts), parts.GetRequiredService<StampingTime>().Trust());

    private static TrustList Signers(IServiceProvider parts)
    {
        string? pem = Options(parts).CredentialTrustFile is { } file ? File.ReadAllText(file) : null;
        pem += parts.GetService<DevelopmentSigner>()?.Certificates.ExportRootPem();
        return string.IsNullOrEmpty(pem) ? TrustList.Empty : TrustList.FromPem(pem);
    }

    private static StateMeter MakeStateMeter(IServiceProvider parts) => new(
        parts.GetService<IMeterFactory>(), parts.GetRequiredService<LicenseWallet>(), parts.GetRequiredService<StatusLists>(), parts.GetRequiredService<IConsentSource>(), Time(parts));

    private static InvalidOperationException Missing(string part, string call) =>
        new($"Expected {part} behind the gate; none is registered. Call {call} after AddArtistFirst.");

    private static ArtistFirstOptions Options(IServiceProvider parts) => parts.GetRequiredService<IOptions<ArtistFirstOptions>>().Value;

    private static TimeProvider Time(IServiceProvider parts) => parts.GetRequiredService<TimeProvider>();
}
