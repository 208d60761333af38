namespace ArtistFirst;

/// <summary>How much of a contribution in one role is AI's: the three values of <c>AiContribution</c> in DDEX ERN 4.3.2. The default value is <see cref="None"/>: a person's work.</summary>
public enum AiContribution : byte
{
    /// <summary>Nothing: a person did it.</summary>
    None = 0,

    /// <summary>A part: a person did it together with a model.</summary>
    Partly = 1,

    /// <summary>All of it.</summary>
    All = 2,
}
