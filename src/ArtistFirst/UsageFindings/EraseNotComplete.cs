namespace ArtistFirst;

/// <summary>A side record is erased, and its bytes can still be read in what the ledger is kept in.</summary>
internal static class EraseNotComplete
{
    public static readonly FindingRule Rule = new(4010, "The erased data is not yet gone");

    public static Finding Found(string problem) => Rule.Found($"What is erased should be in no file any more; the side record cannot be found any more, but its bytes are not yet gone. {problem}");
}
