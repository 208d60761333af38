namespace ArtistFirst.Registry;

/// <summary>One term of two rate cards.</summary>
/// <param name="Name">The term, for people.</param>
/// <param name="IsKept">Whether the other's is not better.</param>
/// <param name="IsComparable">Whether one can be better than the other at all, or they have to be the same.</param>
/// <param name="Has">What the card with the promise has.</param>
/// <param name="Other">What the other has.</param>
internal sealed record ComparedTerm(string Name, bool IsKept, bool IsComparable, string Has, string Other)
{
    /// <summary>A term of which more is better.</summary>
    public static ComparedTerm More(string name, Rational has, Rational other, string text, string otherText) => new(name, has >= other, IsComparable: true, text, otherText);

    /// <summary>A term that has to be the same.</summary>
    public static ComparedTerm Same(string name, string has, string other) => new(name, string.Equals(has, other, StringComparison.Ordinal), IsComparable: false, has, other);
}
