namespace ArtistFirst;

/// <summary>A license whose token was verified. Only verification makes one, so whoever holds one holds the proof. Immutable and thread-safe.</summary>
public sealed class License
{
    internal License(IReadOnlyList<LicenseGrant> grants, License? parent)
    {
        Grants = grants;
        Parent = parent;
    }

    /// <summary>The grants that count; at least one.</summary>
    public IReadOnlyList<LicenseGrant> Grants { get; }

    /// <summary>The license that a holder made this one from; null for one that its issuer made.</summary>
    public License? Parent { get; }
}
