using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quickstart.Story;

/// <summary>The product team: a service that may open the song only through the gate.</summary>
internal static class Studio
{
    /// <summary>Starts the service. It does not start without a license for what it says that it will do.</summary>
    public static async Task<IHost> StartAsync(Stage stage)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();

        #region snippet-registration
        builder.Services
            .AddArtistFirst(options =>
            {
                options.Licensee = Stage.StudioUrl;
                options.TrustFile = stage.TrustFile;            // pinned issuers and their keys
                options.LicenseFolder = stage.LicenseFolder;    // license tokens
                options.RegisterFile = stage.RegisterFile;      // who owns what and who said what
                options.RequireAtStart(Uses.Remix);             // no license, no launch
                options.Stamping.Product = "North Studio";
            })
            .UseFileCatalogue(stage.CatalogueFolder)
            .UseSqlite(stage.LedgerFile)
            .UseDevelopmentCertificates("North Studio");        // in production: CertificateFile, or a key in a KMS
        #endregion snippet-registration

        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
