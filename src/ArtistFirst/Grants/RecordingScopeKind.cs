namespace ArtistFirst;

/// <summary>The four ways in which a grant says which recordings it covers.</summary>
public enum RecordingScopeKind : byte
{
    /// <summary>No way: covers nothing.</summary>
    None = 0,

    /// <summary>1 to 128 recordings by their ISRC.</summary>
    Recordings = 1,

    /// <summary>Everything in 1 to 32 catalogues.</summary>
    Catalogues = 2,

    /// <summary>Everything of 1 to 16 labels.</summary>
    Labels = 3,

    /// <summary>The recordings that a file lists, which is pinned by its SHA-256.</summary>
    Manifest = 4,
}
