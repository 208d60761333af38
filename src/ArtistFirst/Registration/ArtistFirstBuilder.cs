using System.Diagnostics.CodeAnalysis;
using ArtistFirst;
using ArtistFirst.C2pa;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says which parts of your own ArtistFirst works with: the catalogue behind the gate, the ledger, the consent source.</summary>
public sealed class ArtistFirstBuilder
{
    internal ArtistFirstBuilder(IServiceCollection services)
    {
        Services = services;
    }

    /// <summary>The services being set up.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Puts a catalogue behind the gate.</summary>
    /// <typeparam name="TCatalogue">Your catalogue; made once, by dependency injection.</typeparam>
    /// <returns>This builder.</returns>
    public ArtistFirstBuilder UseCatalogue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCatalogue>()
        where TCatalogue : class, ICatalogue
    {
        Services.Replace(ServiceDescriptor.Singleton<ICatalogue, TCatalogue>());
        return this;
    }

    /// <summary>Puts a catalogue behind the gate.</summary>
    /// <param name="create">Makes the catalogue; called once.</param>
    /// <returns>This builder.</returns>
    public ArtistFirstBuilder UseCatalogue(Func<IServiceProvider, ICatalogue> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>
    /// Takes a folder of audio files as the catalogue, named or tagged by ISRC or with an index file. The catalogue is also there as <see cref="FileCatalogue"/>, for its
    /// <see cref="FileCatalogue.Problems"/> and <see cref="FileCatalogue.RefreshAsync"/>.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <returns>This builder.</returns>
    /// <seealso cref="FileCatalogue"/>
    public ArtistFirstBuilder UseFileCatalogue(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Services.Replace(ServiceDescriptor.Singleton(parts => new FileCatalogue(folder, parts.GetRequiredService<TimeProvider>())));
        return UseCatalogue(static parts => parts.GetRequiredService<FileCatalogue>());
    }

    /// <summary>Writes usage to a ledger of your own.</summary>
    /// <param name="create">Makes the ledger; called once.</param>
    /// <returns>This builder.</returns>
    public ArtistFirstBuilder UseLedger(Func<IServiceProvider, IUsageLedger> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Asks a consent source of your own instead of the register file.</summary>
    /// <param name="create">Makes the source; called once.</param>
    /// <returns>This builder.</returns>
    public ArtistFirstBuilder UseConsent(Func<IServiceProvider, IConsentSource> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Stamps outputs with a key and certificates of your own, such as a key in a KMS or HSM.</summary>
    /// <param name="create">Makes the signer; called once, when something is stamped for the first time.</param>
    /// <returns>This builder.</returns>
    public ArtistFirstBuilder UseManifestSigner(Func<IServiceProvider, ManifestSigner> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Asks who knows which outputs were approved, for uses that owe it (<c>approve-output</c>). Without it such outputs are not stamped (AF2082).</summary>
    /// <param name="create">Makes it; called once, when something is stamped for the first time.</param>
    /// <returns>This builder.</returns>
    public ArtistFirstBuilder UseApprovals(Func<IServiceProvider, IOutputApprovals> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>
    /// Stamps outputs with a key and certificates that are made anew at each start: for development, where nobody else has to trust them. This service itself does, when it reads credits.
    /// They are also there as <see cref="DevelopmentCertificates"/>, to hand the root to other validators.
    /// </summary>
    /// <param name="organization">Who signs, as players will show it: 1 to 64 characters.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The organization is empty.</exception>
    public ArtistFirstBuilder UseDevelopmentCertificates(string organization)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organization);
        Services.Replace(ServiceDescriptor.Singleton(parts => new DevelopmentSigner(organization, parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<StampingTime>().Authority)));
        Services.Replace(ServiceDescriptor.Singleton(static parts => parts.GetRequiredService<DevelopmentSigner>().Certificates));
        return UseManifestSigner(static parts => parts.GetRequiredService<DevelopmentSigner>().Signer);
    }
}
