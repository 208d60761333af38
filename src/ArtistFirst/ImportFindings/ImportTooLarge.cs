namespace ArtistFirst;

/// <summary>Bounds keep memory bounded, whatever the file.</summary>
internal static class ImportTooLarge
{
    public static readonly FindingRule Rule = new(2062, "A line, a value or a list is larger than any of its kind");

    /// <summary>What is too large, and how large it may be.</summary>
    public static Finding Found(string what, long most, string unit) => Rule.Found(FormattableString.Invariant($"Expected {what} of at most {most} {unit}; got more. Check it at its source: nothing real is that large."));
}
