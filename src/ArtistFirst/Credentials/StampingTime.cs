using ArtistFirst.C2pa;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Who says when outputs were signed, as the options name them.</summary>
internal sealed class StampingTime(IOptions<ArtistFirstOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private HttpClient? _client;
    private TimestampAuthority? _authority;

    /// <summary>The authority; null where the options name none.</summary>
    /// <exception cref="InvalidOperationException">What they name cannot be read.</exception>
    public TimestampAuthority? Authority
    {
        get
        {
            lock (_lock)
            {
                return options.Value.TimestampAuthority is { } address ? _authority ??= Make(address) : null;
            }
        }
    }

    /// <summary>Whose time-stamps are trusted; null where the options do not say.</summary>
    /// <exception cref="InvalidOperationException">What they name cannot be read.</exception>
    public TrustList? Trust()
    {
        if (options.Value.TimestampTrustFile is not { } file)
        {
            return null;
        }

        try
        {
            return TrustList.FromPem(File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Expected the certificates of time-stamp authorities in {nameof(ArtistFirstOptions.TimestampTrustFile)}, '{file}'. {fault.Message}", fault);
        }
    }

    public void Dispose() => _client?.Dispose();

    private TimestampAuthority Make(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        return new TimestampAuthority(address, _client, time, new TimestampAuthorityOptions { Trust = Trust() });
    }
}
