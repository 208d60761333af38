using ArtistFirst.Registry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets up the rights holder's side: a consent register and what works with it.</summary>
public static class ConsentRegisterServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="ConsentRegister"/>, with <see cref="ApprovalDesk"/> and <see cref="RegisterImport"/>, each once. Say behind it where the register is kept: <c>UseSqlite</c> or <c>UsePostgres</c>. It is opened
    /// when it is first asked for, at the latest when the host starts: a host whose register cannot be opened does not start. The host closes it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says whose register it is; null to open one that is there.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static ConsentRegisterBuilder AddConsentRegister(this IServiceCollection services, Action<ConsentRegisterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ConsentRegisterOptions options = new();
        configure?.Invoke(options);
        options = ConsentRegisterOptions.Checked(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static parts => new ApprovalDesk(parts.GetRequiredService<ConsentRegister>()));
        services.TryAddSingleton(static parts => new RegisterImport(parts.GetRequiredService<ConsentRegister>(), options: null, parts.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RegisterLaunch>());
        return new ConsentRegisterBuilder(services, options);
    }

    /// <summary>
    /// Asks the <see cref="ApprovalDesk"/> of the register in this process which outputs were approved, before any is stamped. For who keeps the register and makes the outputs; others
    /// give <c>UseApprovals</c> something that asks their registry.
    /// </summary>
    /// <param name="builder">What <c>AddArtistFirst</c> gave.</param>
    /// <returns>The builder.</returns>
    public static ArtistFirstBuilder UseApprovalDesk(this ArtistFirstBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseApprovals(static parts => parts.GetRequiredService<ApprovalDesk>());
    }
}
