namespace ArtistFirst;

/// <summary>The recordings that a grant covers, said in exactly one of four ways. Immutable, but for a manifest that is loaded later. Thread-safe.</summary>
public sealed class RecordingScope
{
    /// <summary>The most recordings that a token may list itself.</summary>
    public const int MaxRecordings = 128;

    /// <summary>The most catalogues.</summary>
    public const int MaxCatalogues = 32;

    /// <summary>The most labels.</summary>
    public const int MaxLabels = 16;

    private readonly ulong[] _recordings;

    private RecordingScope(RecordingScopeKind kind, ulong[] recordings, CatalogueId[] catalogues, PartyId[] labels, RecordingManifestReference? manifest)
    {
        Kind = kind;
        _recordings = recordings;
        Catalogues = catalogues;
        Labels = labels;
        Manifest = manifest;
    }

    /// <summary>In which way the recordings are said.</summary>
    public RecordingScopeKind Kind { get; }

    /// <summary>The catalogues, sorted; empty unless the scope is one of catalogues.</summary>
    public IReadOnlyList<CatalogueId> Catalogues { get; }

    /// <summary>The labels, sorted; empty unless the scope is one of labels.</summary>
    public IReadOnlyList<PartyId> Labels { get; }

    /// <summary>The manifest; null unless the scope is one of a manifest.</summary>
    public RecordingManifestReference? Manifest { get; }

    /// <summary>
    /// The recordings that are known by name, sorted: those in the token, or those in the manifest once it is loaded. Empty for catalogues and labels.
    /// </summary>
    public IEnumerable<Isrc> Recordings => KnownRecordings.Select(Isrc.FromPacked);

    /// <summary>The same as packed numbers, in ascending order.</summary>
    internal ReadOnlySpan<ulong> PackedRecordings => KnownRecordings;

    private ulong[] KnownRecordings => Manifest?.Loaded?.Packed ?? _recordings;

    /// <summary>A scope of single recordings. Repetitions count once.</summary>
    /// <param name="recordings">At least one. A token lists up to 128; the issuer puts more into a manifest.</param>
    /// <exception cref="ArgumentException">There is none, or one of them is the default value.</exception>
    public static RecordingScope Of(params IEnumerable<Isrc> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        ulong[] packed = [.. recordings.Select(recording => recording.Packed).Distinct().Order()];
        return packed.Length > 0 && packed[0] != 0
            ? OfPacked(packed)
            : throw new ArgumentException("Expected at least one recording and none that is the default value.", nameof(recordings));
    }

    /// <summary>A scope of whole catalogues.</summary>
    /// <param name="catalogues">1 to 32. Repetitions count once.</param>
    /// <exception cref="ArgumentException">There are none, or more.</exception>
    public static RecordingScope Of(params IEnumerable<CatalogueId> catalogues) => OfSorted(Sorted(catalogues, MaxCatalogues));

    /// <summary>A scope of everything of some labels.</summary>
    /// <param name="labels">1 to 16. Repetitions count once.</param>
    /// <exception cref="ArgumentException">There are none, or more.</exception>
    public static RecordingScope Of(params IEnumerable<PartyId> labels) => OfSorted(Sorted(labels, MaxLabels));

    /// <summary>A scope of the recordings in a manifest.</summary>
    /// <param name="manifest">The reference that pins it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="manifest"/> is null.</exception>
    public static RecordingScope Of(RecordingManifestReference manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return new RecordingScope(RecordingScopeKind.Manifest, [], [], [], manifest);
    }

    /// <summary>Whether a recording is covered. Constant or logarithmic time, no allocation.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="listing">The catalogues and labels of the recording; null where nothing is known of them, and then neither covers it.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/>, AF1041, or AF1070 and AF1071 where the manifest is absent or the wrong one.</returns>
    public LicenseOutcome Covers(Isrc recording, RecordingListing? listing)
    {
        bool isCovered = Kind switch
        {
            RecordingScopeKind.Recordings or RecordingScopeKind.Manifest => !recording.IsEmpty && PackedRecordings.BinarySearch(recording.Packed) >= 0,
            RecordingScopeKind.Catalogues => listing is not null && HaveCommon(Catalogues, listing.Catalogues),
            RecordingScopeKind.Labels => listing is not null && HaveCommon(Labels, listing.Labels),
            _ => false,
        };
        if (isCovered)
        {
            return LicenseOutcome.Valid;
        }

        return Manifest is { Outcome: not LicenseOutcome.Valid } manifest ? manifest.Outcome : LicenseOutcome.RecordingNotCovered;
    }

    /// <summary>
    /// Whether this scope may lie within another. What only a listing or a manifest can tell passes here: each request is put to both
    /// scopes all the same, so that what is not in the wider one is refused then.
    /// </summary>
    internal bool MayBeWithin(RecordingScope wider) => (Kind, wider.Kind) switch
    {
        (RecordingScopeKind.Recordings, RecordingScopeKind.Recordings) => Array.TrueForAll(_recordings, recording => wider.PackedRecordings.BinarySearch(recording) >= 0),
        (RecordingScopeKind.Catalogues, RecordingScopeKind.Catalogues) => Catalogues.All(wider.Catalogues.Contains),
        (RecordingScopeKind.Labels, RecordingScopeKind.Labels) => Labels.All(wider.Labels.Contains),
        (RecordingScopeKind.Manifest, RecordingScopeKind.Manifest) => string.Equals(Manifest!.Sha256, wider.Manifest!.Sha256, StringComparison.Ordinal),
        (RecordingScopeKind.Recordings, _) => true,
        _ => false,
    };

    internal static RecordingScope OfPacked(ulong[] sorted) => new(RecordingScopeKind.Recordings, sorted, [], [], null);

    internal static RecordingScope OfSorted(CatalogueId[] catalogues) => new(RecordingScopeKind.Catalogues, [], catalogues, [], null);

    internal static RecordingScope OfSorted(PartyId[] labels) => new(RecordingScopeKind.Labels, [], [], labels, null);

    private static T[] Sorted<T>(IEnumerable<T> names, int max)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(names);
        T[] sorted = [.. names.Distinct().OrderBy(name => name.ToString(), StringComparer.Ordinal)];
        return sorted.Length > 0 && sorted.Length <= max
            ? sorted
            : throw new ArgumentException($"Expected 1 to {max}; {sorted.Length} came.", nameof(names));
    }

    /// <summary>There are few on either side, and indexing a list allocates nothing.</summary>
    private static bool HaveCommon<T>(IReadOnlyList<T> wanted, IReadOnlyList<T> listed)
        where T : class
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            for (int j = 0; j < listed.Count; j++)
            {
                if (wanted[i].Equals(listed[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
