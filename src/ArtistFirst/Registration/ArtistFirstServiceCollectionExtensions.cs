using ArtistFirst;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ArtistFirst to a service.</summary>
public static class ArtistFirstServiceCollectionExtensions
{
    /// <summary>
    /// Adds the gate and what stands behind it. Options are checked when the host starts, and a host whose declared uses have no
    /// valid license does not start. Called again, it sets options over those of the first call; there is one gate in a service.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to say which catalogue and which ledger to use.</returns>
    public static ArtistFirstBuilder AddArtistFirst(this IServiceCollection services, Action<ArtistFirstOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptionsWithValidateOnStart<ArtistFirstOptions>().Configure(configure);
        return AddParts(services);
    }

    /// <summary>Adds the gate and what stands behind it, set up from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The configuration section that holds the options.</param>
    /// <returns>A builder to say which catalogue and which ledger to use.</returns>
    public static ArtistFirstBuilder AddArtistFirst(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptionsWithValidateOnStart<ArtistFirstOptions>().Configure(options => ArtistFirstOptionsReader.Read(section, options));
        return AddParts(services);
    }

    private static ArtistFirstBuilder AddParts(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ArtistFirstOptions>, ArtistFirstOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ArtistFirstOptions>, ArtistFirstOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        bool isFirst = services.All(part => part.ServiceType != typeof(ArtistFirstHealth));
        ArtistFirstParts.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Renewal>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SnapshotPolling>());
        if (isFirst)
        {
            services.AddHealthChecks().AddCheck<ArtistFirstHealth>("artistfirst");
        }

        return new ArtistFirstBuilder(services);
    }
}
