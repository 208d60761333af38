namespace ArtistFirst.Analyzers;

/// <summary>How a check answers.</summary>
internal enum CheckForm
{
    /// <summary>With a bool: true is yes.</summary>
    Truth = 0,

    /// <summary>With a decision, whose members tell.</summary>
    Decision = 1,

    /// <summary>By returning at all: it throws instead of saying no.</summary>
    Demand = 2,

    /// <summary>With an object that it gives out only if the answer is yes; null, where it may return null, is no.</summary>
    Acquire = 3,

    /// <summary>With a bool, and an out parameter that holds something only if the answer is yes.</summary>
    Try = 4,
}
