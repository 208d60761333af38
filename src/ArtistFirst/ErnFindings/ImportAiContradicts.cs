namespace ArtistFirst;

/// <summary>A remark: what both say is disclosed, that AI has a part in it.</summary>
internal static class ImportAiContradicts
{
    public static readonly FindingRule Rule = new(2080, "What is said of AI contradicts itself");

    /// <summary>Which recording, and what is said of the whole.</summary>
    public static Finding Found(Isrc recording, AiContribution said) => Rule.Found(
        $"Expected contributors of {recording} that fit ContainsAI {said}: with All nobody but models, with None none in whose part AI has one (ERN 4.3.2); got others. It was kept as Partly: tell whoever sent the message.");
}
