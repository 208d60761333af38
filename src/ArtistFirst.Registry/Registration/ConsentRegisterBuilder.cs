using ArtistFirst.Registry;
using ArtistFirst.Signing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says where a consent register is kept, and who signs its receipts.</summary>
public sealed class ConsentRegisterBuilder
{
    private readonly ConsentRegisterOptions _options;
    private Func<IServiceProvider, ISigner>? _signer;

    internal ConsentRegisterBuilder(IServiceCollection services, ConsentRegisterOptions options)
    {
        Services = services;
        _options = options;
    }

    /// <summary>The services being set up.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Keeps the register in an SQLite file, which is made where there is none and the options name the registry.</summary>
    /// <param name="path">The file, on a local disk, in a folder that exists. Several processes can share it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public ConsentRegisterBuilder UseSqlite(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Use((options, time) => ConsentRegister.OpenSqliteAsync(path, options, time));
    }

    /// <summary>Keeps the register in a PostgreSQL database, in tables that are made where there are none and the options name the registry.</summary>
    /// <param name="connectionString">How to connect, as Npgsql has it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is null or empty.</exception>
    public ConsentRegisterBuilder UsePostgres(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return Use((options, time) => ConsentRegister.OpenPostgresAsync(connectionString, options, time));
    }

    /// <summary>Signs the receipts that parties get for every change.</summary>
    /// <param name="create">Makes the signer, such as one of a key in a KMS; called once.</param>
    /// <returns>This builder.</returns>
    public ConsentRegisterBuilder SignReceipts(Func<IServiceProvider, ISigner> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _signer = create;
        return this;
    }

    // A register is opened asynchronously and parts are made synchronously. Off the caller's context, so that no context waits for itself.
    private ConsentRegisterBuilder Use(Func<ConsentRegisterOptions, TimeProvider, Task<ConsentRegister>> open)
    {
        Services.Replace(ServiceDescriptor.Singleton(parts =>
        {
            ConsentRegisterOptions options = new() { Registry = _options.Registry, BusyTimeout = _options.BusyTimeout, ReceiptSigner = _signer?.Invoke(parts) ?? _options.ReceiptSigner };
            return Task.Run(() => open(options, parts.GetRequiredService<TimeProvider>())).GetAwaiter().GetResult();
        }));
        return this;
    }
}
