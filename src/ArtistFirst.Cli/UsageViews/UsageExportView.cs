namespace ArtistFirst.Cli;

/// <summary>What was exported, and the key to give out.</summary>
internal sealed record UsageExportView(string Folder, string Ledger, long Size, string Root, string? VerifierKey)
{
    public IEnumerable<string> Tell()
    {
        yield return $"Exported {Words.Of(Size)} {(Size == 1 ? "entry" : "entries")} of {Ledger}: {Folder}";
        yield return $"Root {Root}";
        if (VerifierKey is not null)
        {
            yield return $"Verifier key, to be given out: {VerifierKey}";
        }
    }
}
