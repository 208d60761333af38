namespace ArtistFirst.Cli;

/// <summary>What came of recomputing a ledger.</summary>
internal sealed record UsageAuditView(bool Intact, long Entries, string Root, string? Chain, int Checkpoints, bool SignaturesChecked, IReadOnlyList<FindingView> Findings)
{
    public static UsageAuditView Of(UsageAudit audit) => new(
        audit.IsIntact, audit.Entries, audit.Root.ToString(), audit.Chain.IsEmpty ? null : audit.Chain.ToString(), audit.Checkpoints, audit.AreSignaturesChecked, [.. audit.Findings.Select(FindingView.Of)]);

    public IEnumerable<string> Tell() => Intact
        ? [$"Intact: {Words.Of(Entries)} {(Entries == 1 ? "entry" : "entries")}, {Words.Of(Checkpoints)} {(Checkpoints == 1 ? "checkpoint holds" : "checkpoints hold")}{(SignaturesChecked || Checkpoints == 0 ? "." : "; signatures were not checked (--verifier-key).")}", $"Root {Root}"]
        : Findings.SelectMany(static finding => finding.Tell()).Prepend($"Not intact. {Words.Of(Entries)} {(Entries == 1 ? "entry was" : "entries were")} read.");
}
