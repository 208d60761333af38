namespace ArtistFirst;

/// <summary>Two people with one name would become one.</summary>
internal static class ImportPartyUnidentified
{
    public static readonly FindingRule Rule = new(2068, "A party is known by its name alone");

    /// <summary>Who, and in which part.</summary>
    public static Finding Found(string part, ReadOnlySpan<char> name) => Rule.Found($"Expected an ISNI, IPI, DDEX party id or a party namespace for {part}; got {(name.IsEmpty ? "no name" : "only the name " + Quoted.Text(name))}. Ask for the identifier, or name the sender's own space with --party-namespace https://sender.example/parties/.");
}
