namespace ArtistFirst;

/// <summary>A proof is good, and is not of what a statement tells.</summary>
internal static class LineNotProved
{
    public static readonly FindingRule Rule = new(4040, "The proof is of something else than the statement tells");

    public static Finding Found(long position, string problem) => Rule.Found(
        $"The proof of entry {position} should be of a use that a line of the statement is for. {problem} Take the proofs that came with this statement, or ask the operator what the line is for.");
}
