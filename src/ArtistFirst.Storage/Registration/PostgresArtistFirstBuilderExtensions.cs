using ArtistFirst.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the shared ledger behind the gate.</summary>
public static class PostgresArtistFirstBuilderExtensions
{
    /// <summary>
    /// Records usage in a PostgreSQL database, which is connected to when the host starts: a host whose ledger cannot be written to does not start. The
    /// ledger is also there as <see cref="PostgresUsageLedger"/> and <see cref="ArtistFirst.ProvableUsageLedger"/>, to read it and to sign checkpoints.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">How to connect, as Npgsql has it.</param>
    /// <param name="configure">Sets which log, and how it waits; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ArtistFirstBuilder UsePostgres(this ArtistFirstBuilder builder, string connectionString, Action<PostgresUsageLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var options = new PostgresUsageLedgerOptions();
        configure?.Invoke(options);
        if (options.Explain() is { } fault)
        {
            throw new ArgumentOutOfRangeException(nameof(configure), fault);
        }

        builder.Services.Replace(ServiceDescriptor.Singleton(parts => new PostgresUsageLedger(connectionString, options, parts.GetRequiredService<TimeProvider>())));
        builder.Services.Replace(ServiceDescriptor.Singleton<ArtistFirst.ProvableUsageLedger>(static parts => parts.GetRequiredService<PostgresUsageLedger>()));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LedgerLaunch>());
        return builder.UseLedger(static parts => parts.GetRequiredService<PostgresUsageLedger>());
    }
}
