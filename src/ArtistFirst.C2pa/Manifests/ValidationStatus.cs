namespace ArtistFirst.C2pa;

/// <summary>One thing that validation found, good or bad (C2PA 2.2 §15.2.1).</summary>
/// <param name="Code">One of <see cref="StatusCodes"/>.</param>
/// <param name="Explanation">The same in words: what was expected, what was found, what to do.</param>
/// <param name="Url">The JUMBF URI of what it is about; null where it is about no box.</param>
public sealed record ValidationStatus(string Code, string Explanation, string? Url = null)
{
    /// <summary>Whether it speaks for the manifest or against it.</summary>
    /// <value>What the standard says of the code; of a code that is not in its tables, a failure.</value>
    public ValidationKind Kind { get; init; } = StatusCodes.KindOf(Code);

    /// <summary>The JUMBF URI of the ingredient in whose manifest it was found; null where it is about the active manifest.</summary>
    public string? IngredientUrl { get; init; }
}
