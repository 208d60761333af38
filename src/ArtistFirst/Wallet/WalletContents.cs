namespace ArtistFirst;

/// <summary>What a wallet holds at one moment. Immutable: a reload puts another one in its place.</summary>
public sealed class WalletContents
{
    private const int MostNamed = 3;

    internal static readonly WalletContents Nothing = new([], WalletIndex.Nothing);

    internal WalletContents(IReadOnlyList<WalletEntry> entries, WalletIndex index)
    {
        Entries = entries;
        Index = index;
        Refused = [.. entries.Where(entry => !entry.Verdict.IsValid)];
        LacksManifest = entries.Any(entry => entry.Verdict.License?.Grants.Any(grant => grant.Recordings.Manifest is { Outcome: not LicenseOutcome.Valid }) ?? false);
        Lasting = [.. entries.Where(entry => entry.Verdict.IsValid).Select(entry => entry.Verdict.License!)
            .GroupBy(RenewalTerms.Of, StringComparer.Ordinal).Select(same => same.MaxBy(license => license.ExpiresAt)!)];
        NextExpiry = Lasting.Min(license => (DateTimeOffset?)license.ExpiresAt);
    }

    /// <summary>Every token, in the order of their names.</summary>
    public IReadOnlyList<WalletEntry> Entries { get; }

    /// <summary>The tokens that do not count, with their reasons.</summary>
    public IReadOnlyList<WalletEntry> Refused { get; }

    /// <summary>How many licenses count.</summary>
    public int ValidCount => Entries.Count - Refused.Count;

    /// <summary>When the first of the valid licenses expires that no other with the same terms outlasts; null when there is none.</summary>
    public DateTimeOffset? NextExpiry { get; }

    /// <summary>Of the valid licenses with the same terms the one that lasts longest: when it ends, something ends.</summary>
    internal IReadOnlyList<License> Lasting { get; }

    internal WalletIndex Index { get; }

    /// <summary>Whether some grant covers nothing because its manifest is not there.</summary>
    internal bool LacksManifest { get; }

    /// <summary>How many tokens do not count and why, to end a sentence; empty when all count.</summary>
    internal string DescribeRefused() => Refused.Count == 0
        ? string.Empty
        : $", and {Refused.Count} token(s) that were refused ({string.Join(", ", Refused.Take(MostNamed).Select(entry => $"{entry.Name}: {entry.Verdict.Code}"))})";
}
