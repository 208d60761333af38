namespace ArtistFirst.Cli;

/// <summary>Whether the tables of a register are what its history says, with the first differences.</summary>
internal sealed record RegisterCheckView(string Registry, long Differences, IReadOnlyList<FindingView> Findings)
{
    /// <summary>So many are shown; all are counted.</summary>
    public const int MostShown = 1_000;

    public IEnumerable<string> Tell() => Differences == 0
        ? [$"The tables of the register of {Registry} are what its history says; its hashes hold."]
        : Findings.SelectMany(static finding => finding.Tell()).Append($"{Words.Of(Differences)} {(Differences == 1 ? "difference" : "differences")} between the tables of the register of {Registry} and its history.");
}
