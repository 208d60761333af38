namespace ArtistFirst;

/// <summary>Opens snapshots and deltas that lie in containers. Whatever is wrong with them is told by a finding.</summary>
internal static class SnapshotOpening
{
    /// <summary>Opens a snapshot that is whole in one container.</summary>
    /// <exception cref="ComplianceException">It cannot be used.</exception>
    public static ConsentSnapshot Open(ChunkSource file, string name, TrustSnapshot trust, ConsentSnapshotOptions options, TimeProvider time)
    {
        try
        {
            SnapshotContainer container = ReadContainer(file);
            SnapshotHead head = SnapshotTokens.ReadHead(container.Token, trust, time.GetUtcNow());
            RequireFor(options, head);
            return head.Tip == head.Basis
                ? new ConsentSnapshot(head, LoadBase(file, container, head.Basis, head.AsOf), null, time)
                : throw new ComplianceException([SnapshotGap.Found(head, "the file holds the base alone.")]);
        }
        catch (SnapshotFormatException e)
        {
            throw Unreadable(name, e);
        }
    }

    /// <summary>Loads a base that a head vouches for.</summary>
    /// <exception cref="SnapshotFormatException">It is not the one.</exception>
    public static SnapshotBody LoadBase(ChunkSource file, SnapshotContainer container, SnapshotPart part, DateTimeOffset? settledAt = null) =>
        Load(file, container, part, isDelta: false, settledAt);

    /// <summary>Loads a delta that what was signed about it vouches for.</summary>
    /// <exception cref="SnapshotFormatException">It is not the one.</exception>
    public static SnapshotBody LoadDelta(ChunkSource file, SnapshotContainer container, SnapshotPart part, DateTimeOffset? settledAt = null) =>
        Load(file, container, part, isDelta: true, settledAt);

    /// <summary>Reads what stands around a body.</summary>
    /// <exception cref="SnapshotFormatException">It is no container.</exception>
    public static SnapshotContainer ReadContainer(ChunkSource file) => SnapshotContainer.Read(file.Length, (offset, buffer) => file.TryRead(offset, buffer.Span));

    /// <summary>Goes on when a head is of whom and for whom it should be.</summary>
    /// <exception cref="ComplianceException">It is not (AF2043, AF2044).</exception>
    public static void RequireFor(ConsentSnapshotOptions options, SnapshotHead head)
    {
        if (options.FindFault(head) is { } fault)
        {
            throw new ComplianceException([fault]);
        }
    }

    public static ComplianceException Unreadable(string name, SnapshotFormatException why) => new([SnapshotUnreadable.Found(name, why.Message)]);

    private static SnapshotBody Load(ChunkSource file, SnapshotContainer container, SnapshotPart part, bool isDelta, DateTimeOffset? settledAt)
    {
        SnapshotContainer.RequireRoot(part, container.BodyLength, container.LeafHashes);
        SnapshotBody body = SnapshotBody.Load(file, container.BodyLength, container.LeafHashes, settledAt);
        return body.Image.Layout.IsDelta == isDelta
            ? body
            : throw new SnapshotFormatException(isDelta ? "It should be a delta, but it is a base." : "It should be a base, but it is a delta.");
    }
}
