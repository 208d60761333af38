namespace ArtistFirst;

/// <summary>Where <see cref="SnapshotClient"/> gets its snapshots, for whom they must be, and how often it looks.</summary>
public sealed class SnapshotClientOptions
{
    /// <summary>Who asks, as the <c>sub</c> of its licenses names it.</summary>
    /// <value>No default: it must be set.</value>
    public string Licensee { get; set; } = string.Empty;

    /// <summary>The address under which the registry publishes: https, or http to this machine where <see cref="AllowLoopbackHttp"/> says so.</summary>
    /// <value>Default: null: <see cref="File"/> is set instead.</value>
    public Uri? Address { get; set; }

    /// <summary>A snapshot file that somebody else keeps current. Replace it as a whole: write beside it, then rename.</summary>
    /// <value>Default: null: <see cref="Address"/> is set instead.</value>
    public string? File { get; set; }

    /// <summary>Who keeps the register, as the <c>iss</c> of its heads names it.</summary>
    /// <value>Default: null: <see cref="Address"/> without a slash at its end; for a <see cref="File"/> any issuer that the trust file pins.</value>
    public string? Registry { get; set; }

    /// <summary>The folder where the last good state and the highest version seen are kept, for the next start.</summary>
    /// <value>Default: null: nothing is kept. Then everything is denied after a start until the registry answers, and a registry that went back meanwhile is not noticed.</value>
    public string? StateFolder { get; set; }

    /// <summary>How often the head is fetched, a fifth sooner or later at random so that many processes do not ask at once. 100 milliseconds to 1 hour.</summary>
    /// <value>Default: 1 second.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether to listen to the registry's events (server-sent events), which make the client look at once. Without them, or where a proxy holds them up, it polls.</summary>
    /// <value>Default: true.</value>
    public bool ListensForEvents { get; set; } = true;

    /// <summary>Whether <see cref="Address"/> may be http to a loopback address, for a registry on the same machine. Its signature is checked all the same.</summary>
    /// <value>Default: false.</value>
    public bool AllowLoopbackHttp { get; set; }

    /// <summary>How fetching is done.</summary>
    /// <value>10 seconds a file, public addresses only.</value>
    public FetchOptions Fetch { get; } = new();

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal SnapshotClientOptions Copy() => (SnapshotClientOptions)MemberwiseClone();

    /// <summary>What a snapshot must be.</summary>
    internal ConsentSnapshotOptions Demands => new() { Licensee = Licensee, Registry = Registry ?? Address?.OriginalString.TrimEnd('/') };

    /// <summary>Refuses values that are missing or out of range.</summary>
    /// <exception cref="ArgumentException">A value is missing or out of range.</exception>
    internal static void Check(SnapshotClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ConsentSnapshotOptions.Check(options.Demands);
        if (options.Address is null == options.File is null)
        {
            throw new ArgumentException($"Expected either {nameof(Address)} or {nameof(File)}, and not both.", nameof(options));
        }

        if (options.Address is { } address && !IsAllowed(address, options.AllowLoopbackHttp))
        {
            throw new ArgumentException(
                $"Expected {nameof(Address)} to be {HttpsAddress.Expected}, or http to 127.0.0.1 with {nameof(AllowLoopbackHttp)}; got '{address.OriginalString}'.", nameof(options));
        }

        if (options.PollInterval < TimeSpan.FromMilliseconds(100) || options.PollInterval > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"Expected {nameof(PollInterval)} from 100 milliseconds to 1 hour; got {options.PollInterval}.", nameof(options));
        }
    }

    /// <summary>Whether an address may be asked.</summary>
    internal static bool IsAllowed(Uri address, bool allowLoopbackHttp) =>
        HttpsAddress.TryParse(address.OriginalString, out _)
        || (allowLoopbackHttp && address is { IsAbsoluteUri: true, IsLoopback: true } && string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal));
}
