namespace ArtistFirst.C2pa;

/// <summary>Whether a status speaks for a manifest or against it (C2PA 2.2 §15.2.2).</summary>
public enum ValidationKind
{
    /// <summary>Neither: worth knowing.</summary>
    Informational = 0,

    /// <summary>A check that was passed.</summary>
    Success = 1,

    /// <summary>A check that failed.</summary>
    Failure = 2,
}
