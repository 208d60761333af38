namespace ArtistFirst.Registry;

/// <summary>What a row of a register is. The numbers stand in stored histories and are never used again.</summary>
public enum RegisterRowKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A party.</summary>
    Party = 1,

    /// <summary>A document.</summary>
    Document = 2,

    /// <summary>A power of attorney for a person's voice.</summary>
    Delegation = 3,

    /// <summary>A work.</summary>
    Work = 4,

    /// <summary>A recording.</summary>
    Recording = 5,

    /// <summary>A claim about a recording or a work.</summary>
    Claim = 6,

    /// <summary>A statement.</summary>
    Statement = 7,

    /// <summary>An approval of an output. In histories alone: it is no row to apply.</summary>
    Approval = 8,
}
