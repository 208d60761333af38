using ArtistFirst;
using ArtistFirst.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a test studio in the place of what a service works with.</summary>
public static class TestStudioServiceCollectionExtensions
{
    // Options that have to be there, and that nothing reads: what they describe is the studio's.
    private const string InMemory = "in memory";

    /// <summary>
    /// Has the service under test work with a studio in memory: its clock, trust, licenses, register, catalogue and ledger take the place of those that
    /// AddArtistFirst set up. Gate, options, launch checks and health check stay the real ones. Call it last; the studio stays yours to dispose of.
    /// </summary>
    /// <param name="services">The services. Where AddArtistFirst was not called, this does it.</param>
    /// <param name="studio">The studio.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection UseTestStudio(this IServiceCollection services, TestStudio studio)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(studio);
        if (services.All(service => service.ServiceType != typeof(CatalogueGate)))
        {
            services.AddArtistFirst(static _ => { });
        }

        services.PostConfigure<ArtistFirstOptions>(options =>
        {
            options.Licensee = studio.Licensee;
            options.Audience = studio.Licensee;
            options.TrustFile = InMemory;
            options.LicenseFolder = InMemory;
        });
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(studio.Time));
        services.Replace(ServiceDescriptor.Singleton(studio.Trust));
        services.Replace(ServiceDescriptor.Singleton(studio.Statuses));
        services.Replace(ServiceDescriptor.Singleton(studio.Verifier));
        services.Replace(ServiceDescriptor.Singleton(studio.Wallet));
        services.Replace(ServiceDescriptor.Singleton<IConsentSource>(studio.Register));
        services.Replace(ServiceDescriptor.Singleton<ICatalogue>(studio.Catalogue));
        services.Replace(ServiceDescriptor.Singleton<IUsageLedger>(studio.Ledger));
        services.Replace(ServiceDescriptor.Singleton<IOutputApprovals>(studio.Approvals));
        services.Replace(ServiceDescriptor.Singleton(_ => studio.Signer));
        services.Replace(ServiceDescriptor.Singleton(_ => studio.Reader));
        return services;
    }
}
