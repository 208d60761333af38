using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Reads the options from configuration without reflection, so that trimmed services can. All that is wrong is told at once, each with its path.</summary>
internal static class ArtistFirstOptionsReader
{
    private static readonly string[] Known =
    [
        nameof(ArtistFirstOptions.Licensee), nameof(ArtistFirstOptions.Audience), nameof(ArtistFirstOptions.TrustFile), nameof(ArtistFirstOptions.LicenseFolder),
        nameof(ArtistFirstOptions.Licenses), nameof(ArtistFirstOptions.ManifestFolder), nameof(ArtistFirstOptions.RegisterFile), nameof(ArtistFirstOptions.SnapshotFile), nameof(ArtistFirstOptions.Registry),
        nameof(ArtistFirstOptions.RegistryName), nameof(ArtistFirstOptions.SnapshotFolder), nameof(ArtistFirstOptions.RegistryPollInterval), nameof(ArtistFirstOptions.AllowLoopbackHttp),
        nameof(ArtistFirstOptions.RetiredModelsFile), nameof(ArtistFirstOptions.HolderKeyFile),
        nameof(ArtistFirstOptions.ClockSkew), nameof(ArtistFirstOptions.StatusGrace), nameof(ArtistFirstOptions.StatusFetchInterval), nameof(ArtistFirstOptions.KeyFetchInterval),
        nameof(ArtistFirstOptions.MaxConsentAge), nameof(ArtistFirstOptions.ReloadInterval),
        nameof(ArtistFirstOptions.ExpiryWarning), nameof(ArtistFirstOptions.AcceptEdDsaName), nameof(ArtistFirstOptions.DeclaredObligations),
        nameof(ArtistFirstOptions.PrivateNetworks), nameof(ArtistFirstOptions.RequiredAtStart),
        nameof(ArtistFirstOptions.CertificateFile), nameof(ArtistFirstOptions.CertificateKeyFile), nameof(ArtistFirstOptions.CredentialTrustFile),
        nameof(ArtistFirstOptions.TimestampAuthority), nameof(ArtistFirstOptions.TimestampTrustFile), nameof(ArtistFirstOptions.Stamping),
    ];

    private static readonly string[] KnownOfStamping =
    [
        nameof(AttributionStamperOptions.Product), nameof(AttributionStamperOptions.ProductVersion), nameof(AttributionStamperOptions.OriginalsAddress), nameof(AttributionStamperOptions.TemporaryFolder),
    ];

    /// <summary>Reads a section over what is set already.</summary>
    /// <exception cref="OptionsValidationException">A value cannot be read, or has a name that no option has.</exception>
    public static void Read(IConfigurationSection section, ArtistFirstOptions options)
    {
        SectionReader read = new(section);
        read.RefuseOthers(Known);
        options.Licensee = read.Text(nameof(options.Licensee)) ?? options.Licensee;
        options.Audience = read.Text(nameof(options.Audience)) ?? options.Audience;
        options.TrustFile = read.Text(nameof(options.TrustFile)) ?? options.TrustFile;
        options.LicenseFolder = read.Text(nameof(options.LicenseFolder)) ?? options.LicenseFolder;
        options.ManifestFolder = read.Text(nameof(options.ManifestFolder)) ?? options.ManifestFolder;
        options.RegisterFile = read.Text(nameof(options.RegisterFile)) ?? options.RegisterFile;
        ReadRegistry(read, options);
        options.RetiredModelsFile = read.Text(nameof(options.RetiredModelsFile)) ?? options.RetiredModelsFile;
        options.HolderKeyFile = read.Text(nameof(options.HolderKeyFile)) ?? options.HolderKeyFile;
        options.ClockSkew = read.Duration(nameof(options.ClockSkew), options.ClockSkew);
        options.StatusGrace = read.Duration(nameof(options.StatusGrace), options.StatusGrace);
        options.StatusFetchInterval = read.Duration(nameof(options.StatusFetchInterval), options.StatusFetchInterval);
        options.KeyFetchInterval = read.Duration(nameof(options.KeyFetchInterval), options.KeyFetchInterval);
        options.MaxConsentAge = read.Duration(nameof(options.MaxConsentAge), options.MaxConsentAge);
        options.ReloadInterval = read.Duration(nameof(options.ReloadInterval), options.ReloadInterval);
        options.ExpiryWarning = read.Duration(nameof(options.ExpiryWarning), options.ExpiryWarning);
        options.AcceptEdDsaName = read.Flag(nameof(options.AcceptEdDsaName), options.AcceptEdDsaName);
        read.AddTo(options.Licenses, nameof(options.Licenses));
        read.AddTo(options.DeclaredObligations, nameof(options.DeclaredObligations));
        read.AddTo(options.PrivateNetworks, nameof(options.PrivateNetworks));
        foreach (IConfigurationSection requirement in section.GetSection(nameof(options.RequiredAtStart)).GetChildren())
        {
            options.RequiredAtStart.Add(LaunchRequirementReader.Read(read.Of(requirement)));
        }

        ReadStamping(read, section, options);
        read.ThrowIfFaulty();
    }

    private static void ReadStamping(SectionReader read, IConfigurationSection section, ArtistFirstOptions options)
    {
        options.CertificateFile = read.Text(nameof(options.CertificateFile)) ?? options.CertificateFile;
        options.CertificateKeyFile = read.Text(nameof(options.CertificateKeyFile)) ?? options.CertificateKeyFile;
        options.CredentialTrustFile = read.Text(nameof(options.CredentialTrustFile)) ?? options.CredentialTrustFile;
        options.TimestampTrustFile = read.Text(nameof(options.TimestampTrustFile)) ?? options.TimestampTrustFile;
        options.TimestampAuthority = read.Value<Uri?>(
            nameof(options.TimestampAuthority), options.TimestampAuthority, static (string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address), "an address such as https://time.example");
        SectionReader stamping = read.Of(section.GetSection(nameof(options.Stamping)));
        stamping.RefuseOthers(KnownOfStamping);
        options.Stamping.Product = stamping.Text(nameof(options.Stamping.Product)) ?? options.Stamping.Product;
        options.Stamping.ProductVersion = stamping.Text(nameof(options.Stamping.ProductVersion)) ?? options.Stamping.ProductVersion;
        options.Stamping.OriginalsAddress = stamping.Text(nameof(options.Stamping.OriginalsAddress)) ?? options.Stamping.OriginalsAddress;
        options.Stamping.TemporaryFolder = stamping.Text(nameof(options.Stamping.TemporaryFolder)) ?? options.Stamping.TemporaryFolder;
    }

    private static void ReadRegistry(SectionReader read, ArtistFirstOptions options)
    {
        options.SnapshotFile = read.Text(nameof(options.SnapshotFile)) ?? options.SnapshotFile;
        options.RegistryName = read.Text(nameof(options.RegistryName)) ?? options.RegistryName;
        options.SnapshotFolder = read.Text(nameof(options.SnapshotFolder)) ?? options.SnapshotFolder;
        options.RegistryPollInterval = read.Duration(nameof(options.RegistryPollInterval), options.RegistryPollInterval);
        options.AllowLoopbackHttp = read.Flag(nameof(options.AllowLoopbackHttp), options.AllowLoopbackHttp);
        options.Registry = read.Value<Uri?>(
            nameof(options.Registry), options.Registry, static (string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address), "an address such as https://registry.example");
    }
}
