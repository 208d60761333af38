namespace ArtistFirst.Cli;

/// <summary>What a proof shows.</summary>
internal sealed record ProvedUsageView(bool Proved, string? Ledger, long? Size, long? Sequence, ProvedEventView? Event, IReadOnlyList<FindingView> Findings)
{
    public static ProvedUsageView Of(UsageProofVerdict verdict) => verdict.IsValid
        ? new(Proved: true, verdict.Checkpoint.Checkpoint.Origin, verdict.Checkpoint.Checkpoint.Size, verdict.Sequence, ProvedEventView.Of(verdict.Event), [])
        : new(Proved: false, null, null, null, null, [.. verdict.Findings.Select(FindingView.Of)]);

    public IEnumerable<string> Tell() => Event is { } usage
        ? usage.Tell().Prepend($"Proved: entry {Words.Of(Sequence ?? 0)} of the {Words.Of(Size ?? 0)} in {Ledger}.")
        : Findings.SelectMany(static finding => finding.Tell()).Prepend("Not proved:");
}
