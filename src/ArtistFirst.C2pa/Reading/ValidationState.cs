namespace ArtistFirst.C2pa;

/// <summary>What can be said of a file's manifest (C2PA 2.2 §14.3). Each state includes the ones before it, but for the first two.</summary>
public enum ValidationState
{
    /// <summary>There is no manifest in the file, or the file is of no kind that can have one. Nothing is claimed, so nothing is wrong.</summary>
    None = 0,

    /// <summary>There is a manifest and it must not be believed: it cannot be read, was changed, belongs to another file, or breaks the rules of C2PA.</summary>
    Invalid = 1,

    /// <summary>The manifest is as it was signed and belongs to the file. Who signed it is not known to the trust list.</summary>
    Valid = 2,

    /// <summary>It is valid, and who signed it is trusted.</summary>
    Trusted = 3,
}
