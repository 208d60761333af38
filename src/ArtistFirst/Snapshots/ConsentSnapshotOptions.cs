namespace ArtistFirst;

/// <summary>For whom a consent snapshot must be, and from whom.</summary>
public sealed class ConsentSnapshotOptions
{
    /// <summary>Who asks, as the <c>sub</c> of its licenses names it. A snapshot for anybody else is refused (AF2044).</summary>
    /// <value>No default: it must be set.</value>
    public string Licensee { get; set; } = string.Empty;

    /// <summary>Who keeps the register, as the <c>iss</c> of its snapshots names it. A snapshot of anybody else is refused (AF2043).</summary>
    /// <value>Default: null: any issuer that the trust file pins.</value>
    public string? Registry { get; set; }

    /// <summary>Refuses values that are missing.</summary>
    /// <exception cref="ArgumentException">A value is missing.</exception>
    internal static void Check(ConsentSnapshotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrEmpty(options.Licensee))
        {
            throw new ArgumentException($"Expected a licensee: set {nameof(Licensee)} to the sub of your licenses.", nameof(options));
        }

        if (options.Registry is { Length: 0 })
        {
            throw new ArgumentException($"Expected the name of a registry, or null for any that is pinned: {nameof(Registry)} is empty.", nameof(options));
        }
    }

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal ConsentSnapshotOptions Copy() => (ConsentSnapshotOptions)MemberwiseClone();

    /// <summary>Why a head is not what was asked for; null where it is.</summary>
    internal Finding? FindFault(SnapshotHead head)
    {
        if (Registry is not null && !string.Equals(Registry, head.Registry, StringComparison.Ordinal))
        {
            return SnapshotOfOtherRegistry.Found(Registry, head);
        }

        return string.Equals(Licensee, head.Licensee, StringComparison.Ordinal) ? null : SnapshotOfOtherLicensee.Found(Licensee, head);
    }
}
