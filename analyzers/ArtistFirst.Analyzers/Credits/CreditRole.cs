namespace ArtistFirst.Analyzers;

/// <summary>What a member does to audio on its way out.</summary>
internal enum CreditRole
{
    /// <summary>A model makes it.</summary>
    Generates = 0,

    /// <summary>Its attribution is written into it.</summary>
    Stamps = 1,

    /// <summary>It is encoded, trimmed or otherwise changed: an attribution no longer fits.</summary>
    Transforms = 2,

    /// <summary>It is let out.</summary>
    Writes = 3,
}
