namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>How a check answers, the easiest to write first.</summary>
internal enum CheckForm
{
    /// <summary>It throws instead of saying no.</summary>
    Demand = 0,

    /// <summary>With a decision that can throw when it is no.</summary>
    Decision = 1,

    /// <summary>With a decision that only tells.</summary>
    Told = 2,

    /// <summary>With a bool.</summary>
    Truth = 3,
}
