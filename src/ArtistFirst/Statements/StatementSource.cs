namespace ArtistFirst;

/// <summary>How a statement reached the register. The default value is <see cref="Signal"/>, the source that can only say no.</summary>
public enum StatementSource : byte
{
    /// <summary>
    /// A signal found at a file or site (CAWG training-mining, AIPREF, TDMRep, RSL, PLUS, robots.txt, ai.txt). It can only deny: nobody knows
    /// that all owners stand behind it.
    /// </summary>
    Signal = 0,

    /// <summary>A signed contract or form.</summary>
    Contract = 1,

    /// <summary>The party itself, signed in to the registry's portal.</summary>
    Portal = 2,
}
