namespace ArtistFirst;

/// <summary>What a value of some type is, for somebody who writes it in a file.</summary>
internal static class JsonWords
{
    private const string Text = "a text between quotation marks";
    private const string Whole = "a whole number";

    // What the reader says: of a parameter of a constructor the serializer names the type that it belongs to, and the reader alone knows what it was asked for.
    private static readonly (string Said, string Expected)[] Reader =
    [
        ("as a string", Text),
        ("as a number", Whole),
        ("as a boolean", "true or false"),
        ("DateOnly", "a day, such as \"2026-11-30\""),
        ("DateTime", "an instant, such as \"2026-11-30T12:00:00Z\""),
        ("out of bounds for an Int", Whole),
    ];

    private static readonly (string Type, string Expected)[] Known =
    [
        ("System.Int32", Whole),
        ("System.Int64", Whole),
        ("System.Int16", Whole),
        ("System.Byte", Whole),
        ("System.Boolean", "true or false"),
        ("System.DateOnly", "a day, such as \"2026-11-30\""),
        ("System.DateTimeOffset", "an instant, such as \"2026-11-30T12:00:00Z\""),
        ("System.DateTime", "an instant, such as \"2026-11-30T12:00:00Z\""),
        ("System.Uri", "an address, such as \"https://registry.example\""),
    ];

    /// <summary>The words for what a reader of JSON could not give; null where it did not say.</summary>
    public static string? OfReader(string? said) => said is null ? null : Array.Find(Reader, known => said.Contains(known.Said, StringComparison.Ordinal)).Expected;

    /// <summary>The words for a type; what nobody has words for is an object.</summary>
    public static string Of(ReadOnlySpan<char> type, ReadOnlySpan<(string Type, string Expected)> words)
    {
        bool isList = type.EndsWith("[]", StringComparison.Ordinal) || type.Contains("List`1", StringComparison.Ordinal) || type.Contains("Collections.Immutable", StringComparison.Ordinal) || type.Contains("Enumerable`1", StringComparison.Ordinal);
        if (isList)
        {
            return "a list";
        }

        if (type.Contains("Dictionary`2", StringComparison.Ordinal))
        {
            return "an object";
        }

        foreach ((string name, string expected) in words)
        {
            if (type.Contains(name, StringComparison.Ordinal))
            {
                return expected;
            }
        }

        foreach ((string name, string expected) in Known)
        {
            if (type.Contains(name, StringComparison.Ordinal))
            {
                return expected;
            }
        }

        return type.Contains("System.String", StringComparison.Ordinal) ? Text : "an object";
    }
}
