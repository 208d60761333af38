namespace ArtistFirst.Cli;

/// <summary>A verb that was refused.</summary>
internal sealed record RefusalView(bool Done, IReadOnlyList<FindingView> Findings)
{
    public static RefusalView Of(ComplianceException refusal) => new(Done: false, [.. refusal.Findings.Select(FindingView.Of)]);

    public IEnumerable<string> Tell() => Findings.SelectMany(finding => finding.Tell()).Prepend("Refused:");
}
