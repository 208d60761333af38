namespace ArtistFirst;

/// <summary>What somebody did for a recording: names of DDEX's contributor roles. The default value says nothing.</summary>
public enum CreditRole : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The artist, as displayed.</summary>
    Artist = 1,

    /// <summary>Sang or spoke.</summary>
    Vocalist = 2,

    /// <summary>Played.</summary>
    Musician = 3,

    /// <summary>Wrote music, words or both, as far as is known.</summary>
    ComposerLyricist = 4,

    /// <summary>Wrote the music.</summary>
    Composer = 5,

    /// <summary>Wrote the words.</summary>
    Lyricist = 6,

    /// <summary>Arranged it.</summary>
    Arranger = 7,

    /// <summary>Produced it.</summary>
    Producer = 8,

    /// <summary>Remixed it.</summary>
    Remixer = 9,

    /// <summary>Mixed it.</summary>
    Mixer = 10,

    /// <summary>Mastered it.</summary>
    MasteringEngineer = 11,
}
