namespace ArtistFirst;

/// <summary>What kind of thing a statement speaks of.</summary>
public enum SubjectKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One recording.</summary>
    Recording = 1,

    /// <summary>One work, in every recording of it. Statements of the work side only.</summary>
    Work = 2,

    /// <summary>Every recording, and on the work side every work, of a catalogue.</summary>
    Catalogue = 3,

    /// <summary>A person's voice, name and likeness, wherever they are registered. Statements of the artist and voice sides only.</summary>
    Voice = 4,
}
