namespace ArtistFirst.Registry;

/// <summary>The base and the deltas of a licensee, read back and verified.</summary>
internal sealed class PublishedParts
{
    private readonly SnapshotBody _basis;
    private readonly IReadOnlyList<SnapshotBody> _deltas;

    private PublishedParts(SnapshotBody basis, IReadOnlyList<SnapshotBody> deltas)
    {
        _basis = basis;
        _deltas = deltas;
        State = new SnapshotState(basis, deltas);
    }

    /// <summary>What they say together.</summary>
    public SnapshotState State { get; }

    /// <summary>Reads them.</summary>
    /// <exception cref="SnapshotFormatException">They are not as they were published.</exception>
    public static PublishedParts Load(PublishedFolder files, PublisherState state) => new(
        Load(files.BasePath(state.Basis.Version), state.Basis, isDelta: false),
        [.. state.Deltas.Select(delta => Load(files.DeltaPath(delta.Version), delta, isDelta: true))]);

    /// <summary>How a base is laid out, by its own word: it is not verified.</summary>
    /// <exception cref="SnapshotFormatException">It is no base.</exception>
    public static SnapshotLayout ReadLayout(PublishedFolder files, SnapshotPart basis)
    {
        Span<byte> header = stackalloc byte[SnapshotLayout.HeaderLength];
        return ChunkSource.Open(files.BasePath(basis.Version)).TryRead(0, header)
            ? SnapshotLayout.Read(header, basis.Length)
            : throw new SnapshotFormatException($"The base of state {basis.Version} should be there as a whole, but it is shorter than its header.");
    }

    /// <summary>Whether a delta can stand behind a base: it has to have evidence where that has, and the constants that come first of the seed.</summary>
    public static bool AreAlike(SnapshotLayout basis, bool hasEvidence, ReadOnlySpan<byte> seed) => basis.HasEvidence == hasEvidence && basis.Mix == KeyMix.Of(seed, 0);

    /// <inheritdoc cref="AreAlike(SnapshotLayout, bool, ReadOnlySpan{byte})"/>
    public bool AreAlike(bool hasEvidence, ReadOnlySpan<byte> seed) => AreAlike(_basis.Image.Layout, hasEvidence, seed);

    /// <summary>What they say together with one more delta.</summary>
    public SnapshotState With(SnapshotBody delta) => new(_basis, [.. _deltas, delta]);

    private static SnapshotBody Load(string path, SnapshotPart part, bool isDelta)
    {
        ChunkSource file = ChunkSource.Open(path);
        SnapshotContainer container = SnapshotOpening.ReadContainer(file);
        return isDelta ? SnapshotOpening.LoadDelta(file, container, part) : SnapshotOpening.LoadBase(file, container, part);
    }
}
