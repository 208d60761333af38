namespace ArtistFirst;

/// <summary>AF3003: an output has the very audio of a source.</summary>
internal static class OutputIsSource
{
    public static readonly FindingRule Rule = new(3003, "The output is a source");

    public static Finding Found(Isrc recording) => Rule.Found(
        $"An output is something new; this one has the same audio as {recording}, byte for byte. Stamp what was made from it. If the original itself is to go out, that is not a use of a model: deliver it as the catalogue has it.");
}
