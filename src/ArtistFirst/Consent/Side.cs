namespace ArtistFirst;

/// <summary>Who must say yes: one side of the rights in a recording. The default value names no side.</summary>
public enum Side : byte
{
    /// <summary>No side.</summary>
    None = 0,

    /// <summary>The owners of the recording, usually a label or a producer.</summary>
    Master = 1,

    /// <summary>Every controller of the composition: writers, publishers, their societies.</summary>
    Work = 2,

    /// <summary>The featured artist's own choice, whatever the contract lets a label grant.</summary>
    Artist = 3,

    /// <summary>The person whose voice is heard. Only that person, or the estate, says yes.</summary>
    Voice = 4,
}
