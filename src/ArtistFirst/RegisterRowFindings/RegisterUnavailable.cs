namespace ArtistFirst;

/// <summary>What cannot be written down was not said, and what cannot be read allows nothing.</summary>
internal static class RegisterUnavailable
{
    public static readonly FindingRule Rule = new(2052, "The register cannot be read or written to");

    public static Finding Found(string problem) => Rule.Found($"The register has to be read and written, and cannot be. {problem}");

    public static Finding Found(Exception fault) => Found($"It answered with {fault.GetType().Name}, which the inner exception tells in full. Mend it and try again: the same rows again change nothing.");

    public static Finding FoundNewer(string name, long version) => Found($"'{name}' has version {version} of the schema, which this process does not know. Update this process.");
}
