namespace ArtistFirst;

/// <summary>What a recording is to an output. The default value says nothing.</summary>
public enum SourceRole : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>It went into the process that made the output, as a reference, a prompt or lyrics, and is not heard itself (C2PA <c>inputTo</c>).</summary>
    Input = 1,

    /// <summary>It is heard in the output, as it was or changed (C2PA <c>componentOf</c>; <c>parentOf</c> where the output is an edited version of it).</summary>
    Component = 2,
}
