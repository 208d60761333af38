using ArtistFirst.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the embedded ledger behind the gate.</summary>
public static class SqliteArtistFirstBuilderExtensions
{
    /// <summary>
    /// Records usage in an SQLite file, which is opened when the host starts: a host whose ledger cannot be written to does not start. The
    /// ledger is also there as <see cref="SqliteUsageLedger"/> and <see cref="ArtistFirst.ProvableUsageLedger"/>, to read it and to sign checkpoints.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, on a local disk, in a folder that exists. Several processes can share it.</param>
    /// <param name="configure">Sets how it waits; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ArtistFirstBuilder UseSqlite(this ArtistFirstBuilder builder, string path, Action<SqliteUsageLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var options = new SqliteUsageLedgerOptions();
        configure?.Invoke(options);
        if (options.Explain() is { } fault)
        {
            throw new ArgumentOutOfRangeException(nameof(configure), fault);
        }

        builder.Services.Replace(ServiceDescriptor.Singleton(parts => new SqliteUsageLedger(path, options, parts.GetRequiredService<TimeProvider>())));
        builder.Services.Replace(ServiceDescriptor.Singleton<ArtistFirst.ProvableUsageLedger>(static parts => parts.GetRequiredService<SqliteUsageLedger>()));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LedgerLaunch>());
        return builder.UseLedger(static parts => parts.GetRequiredService<SqliteUsageLedger>());
    }
}
