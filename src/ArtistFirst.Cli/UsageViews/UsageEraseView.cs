namespace ArtistFirst.Cli;

/// <summary>What was erased.</summary>
internal sealed record UsageEraseView(string Operation, int Erased)
{
    public IEnumerable<string> Tell() => Erased == 0
        ? [$"Nothing is kept beside operation {Operation}: there was no side record, or it was erased before. Nothing waits to be removed from the ledger either."]
        : [$"Erased what was kept beside operation {Operation}. Entries, proofs and checkpoints stay as they are; backups and replicas of the database are yours to see to."];
}
