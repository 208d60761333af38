using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>Whether two loads of a token came out the same: same name, same outcome, same license.</summary>
internal sealed class WalletEntryComparer : IEqualityComparer<WalletEntry>
{
    public static readonly WalletEntryComparer Instance = new();

    public bool Equals(WalletEntry? x, WalletEntry? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null
            && string.Equals(x.Name, y.Name, StringComparison.Ordinal)
            && x.Verdict.Outcome == y.Verdict.Outcome
            && ReferenceEquals(x.Verdict.License, y.Verdict.License));

    public int GetHashCode([DisallowNull] WalletEntry obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
}
