namespace ArtistFirst.Analyzers;

/// <summary>How an answer shows whether it is yes.</summary>
internal enum AnswerKind
{
    /// <summary>A bool, or a bool that may be null.</summary>
    Truth = 0,

    /// <summary>A decision, whose members tell.</summary>
    Decision = 1,

    /// <summary>The outcome of a decision: an enum.</summary>
    Outcome = 2,

    /// <summary>An object that is there only if the answer was yes.</summary>
    Proof = 3,
}
