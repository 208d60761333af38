namespace ArtistFirst;

/// <summary>The highest state that was seen of a registry: nothing below it is taken any more.</summary>
/// <param name="Registry">Whose state.</param>
/// <param name="Version">Its number.</param>
/// <param name="IssuedAt">When its head was issued.</param>
/// <param name="Tip">The root of its last body.</param>
internal sealed record SnapshotMark(string Registry, long Version, DateTimeOffset IssuedAt, string Tip)
{
    public static SnapshotMark Of(SnapshotHead head) => new(head.Registry, head.Version, head.IssuedAt, head.Tip.Root);

    /// <summary>Why a head may not follow; null where it may.</summary>
    public Finding? FindFault(SnapshotHead next)
    {
        if (!string.Equals(next.Registry, Registry, StringComparison.Ordinal))
        {
            return SnapshotOfOtherRegistry.Found(Registry, next);
        }

        bool isOther = next.Version == Version && !string.Equals(next.Tip.Root, Tip, StringComparison.Ordinal);
        bool isBack = next.Version < Version || next.IssuedAt < IssuedAt || isOther;
        return isBack ? SnapshotRolledBack.Found(this, next) : null;
    }
}
