namespace ArtistFirst;

/// <summary>What was said later counts, in whatever order files are imported.</summary>
internal static class RowOutdated
{
    public static readonly FindingRule Rule = new(2081, "The sender has stated something else since");

    /// <summary>Which row, and who sent it when.</summary>
    public static Finding Found(string row, string source, DateTimeOffset at) => Rule.Found(
        $"Expected {row} as its sender stated it last; got what {Quoted.Text(source)} stated at {at:u}, and has replaced since. It was left out, and nothing needs to be done. Where it is right after all, the sender has to send it again.");
}
