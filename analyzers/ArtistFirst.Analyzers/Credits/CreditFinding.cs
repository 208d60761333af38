namespace ArtistFirst.Analyzers;

/// <summary>What is known of audio that is written.</summary>
internal enum CreditFinding
{
    /// <summary>Nothing says that a model made it.</summary>
    None = 0,

    /// <summary>It bears its attribution.</summary>
    Stamped = 1,

    /// <summary>A model made it.</summary>
    Generated = 2,

    /// <summary>It was changed after it was stamped.</summary>
    Changed = 3,
}
