namespace ArtistFirst;

/// <summary>
/// Where the status of one license is kept: an index in a pinned status list. Resolved once, when the license is verified; each reading sees
/// the newest list, takes constant time and allocates nothing. Thread-safe.
/// </summary>
public sealed class LicenseStatusReference
{
    internal LicenseStatusReference(PinnedStatusList list, long index)
    {
        List = list;
        Index = index;
    }

    /// <summary>The pinned list.</summary>
    public PinnedStatusList List { get; }

    /// <summary>The index in the list, from 0.</summary>
    public long Index { get; }

    /// <summary>What the newest list says, if it is not stale at that instant.</summary>
    /// <param name="at">The instant of the use.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/> is the only answer that lets the license be used.</returns>
    public LicenseOutcome Read(DateTimeOffset at) => List.Read(Index, at);
}
