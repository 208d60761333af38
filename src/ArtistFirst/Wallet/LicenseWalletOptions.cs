namespace ArtistFirst;

/// <summary>Where a wallet takes its tokens from, and whose they have to be.</summary>
public sealed class LicenseWalletOptions
{
    /// <summary>The licensee: every license in the wallet has to name it as <c>sub</c>, letter by letter.</summary>
    public required string Licensee { get; init; }

    /// <summary>A folder of tokens, one a file, ending in <c>.jwt</c>; folders below it count too.</summary>
    /// <value>Default: null, no folder.</value>
    public string? Folder { get; init; }

    /// <summary>Tokens given directly.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>A folder with the manifests of recordings that large licenses name, each file named by its hash.</summary>
    /// <value>Default: null, so that a grant with a manifest covers nothing.</value>
    public string? ManifestFolder { get; init; }

    /// <summary>The holder's private key, as a JWK or PEM file, for licenses that are bound to a key (<c>cnf</c>, RFC 7800 §3): who can read it has proven to hold it.</summary>
    /// <value>Default: null, so that key-bound licenses are refused.</value>
    public string? HolderKeyFile { get; init; }

    /// <summary>How long before its end a license is warned about.</summary>
    /// <value>Default: 7 days.</value>
    public TimeSpan ExpiryWarning { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often <see cref="LicenseWallet.WatchAsync"/> looks whether something has changed.</summary>
    /// <value>5 seconds by default; 1 second to 1 hour.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What is missing or out of its range, in words; null when nothing is.</summary>
    internal string? FindProblem()
    {
        if (string.IsNullOrEmpty(Licensee))
        {
            return $"Expected the licensee whose licenses these are; {nameof(Licensee)} is empty.";
        }

        return PollInterval < TimeSpan.FromSeconds(1) || PollInterval > TimeSpan.FromHours(1)
            ? $"Expected {nameof(PollInterval)} from 1 second to 1 hour; it is {PollInterval}."
            : null;
    }
}
