namespace ArtistFirst.C2pa;

/// <summary>A CBOR item that was read whole, for the small maps of claims and assertions. What is large or was signed stays encoded.</summary>
/// <param name="Kind">What it is; for arrays and maps the state at their start.</param>
internal sealed record CborItem(CborReaderState Kind)
{
    private static readonly IReadOnlyDictionary<string, CborItem> NoMembers = new Dictionary<string, CborItem>(StringComparer.Ordinal);

    /// <summary>The tag right in front of it; null where there is none.</summary>
    public ulong? Tag { get; init; }

    /// <summary>The text of a text string.</summary>
    public string? Text { get; init; }

    /// <summary>The bytes of a byte string, as a slice of what was read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The value of an integer.</summary>
    public Int128 Integer { get; init; }

    /// <summary>The value of true or false.</summary>
    public bool Boolean { get; init; }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<CborItem> Items { get; init; } = [];

    /// <summary>The members of a map whose keys are texts; members with other keys are read and left out.</summary>
    public IReadOnlyDictionary<string, CborItem> Members { get; init; } = NoMembers;

    public bool IsMap => Kind == CborReaderState.StartMap;

    public bool IsArray => Kind == CborReaderState.StartArray;

    public bool IsBytes => Kind == CborReaderState.ByteString;

    public bool IsInteger => Kind is CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger;

    /// <summary>The member with the name; null where there is none, or where its value is null.</summary>
    public CborItem? Find(string name) => Members.TryGetValue(name, out CborItem? item) && item.Kind != CborReaderState.Null ? item : null;
}
