namespace ArtistFirst;

/// <summary>Checkpoints that are to hold for a ledger, each compared where the ledger has its size.</summary>
internal sealed class HeldCheckpoints
{
    private readonly Queue<Checkpoint> _waiting = [];

    /// <summary>Takes the checkpoints; with a verifier, those that it does not believe are findings.</summary>
    public HeldCheckpoints(IEnumerable<string> texts, CheckpointVerifier? verifier)
    {
        List<Checkpoint> checkpoints = [];
        foreach (string text in texts)
        {
            try
            {
                CheckpointVerdict? verdict = verifier?.Verify(text);
                verdict?.ThrowIfInvalid();
                checkpoints.Add((verdict?.Checkpoint ?? LedgerSeal.Read(text)).Checkpoint);
            }
            catch (ComplianceException refusal)
            {
                Findings.AddRange(refusal.Findings);
            }
        }

        foreach (Checkpoint checkpoint in checkpoints.OrderBy(static checkpoint => checkpoint.Size))
        {
            _waiting.Enqueue(checkpoint);
        }
    }

    /// <summary>What does not hold, or is not believed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>How many hold.</summary>
    public int Count { get; private set; }

    /// <summary>The size of the largest that was not compared yet; null for none.</summary>
    public long? Largest => _waiting.Count == 0 ? null : _waiting.Max(static checkpoint => checkpoint.Size);

    /// <summary>Compares with what was signed at this size.</summary>
    public void Hold(MerkleFrontier tree, Sha256Hash chain)
    {
        while (_waiting.TryPeek(out Checkpoint? next) && next.Size == tree.Size)
        {
            _waiting.Dequeue();
            if (next.Root == tree.Root && next.Chain == chain)
            {
                Count++;
            }
            else
            {
                Findings.Add(LedgerRolledBack.FoundOther(next.Size));
            }
        }
    }

    /// <summary>What is wrong once there are no more entries: those that were signed for more.</summary>
    public IEnumerable<Finding> End(long size) => Largest is { } signed ? [.. Findings, LedgerRolledBack.FoundSmaller(signed, size)] : Findings;
}
