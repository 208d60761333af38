namespace ArtistFirst.Registry;

/// <summary>Proves what is behind the lines of statements against a signed checkpoint of the ledger, for <see cref="SettlementFolder.WriteAsync"/>.</summary>
public sealed class StatementProofs
{
    private readonly Func<IReadOnlyCollection<long>, CancellationToken, IAsyncEnumerable<UsageProof>> _prove;

    /// <summary>Proofs from a ledger.</summary>
    /// <param name="ledger">The ledger that was settled.</param>
    /// <param name="checkpoint">A checkpoint of it that covers what was settled.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StatementProofs(ProvableUsageLedger ledger, SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(checkpoint);
        Checkpoint = checkpoint;
        _prove = (positions, cancellationToken) => ledger.ProveAllAsync(positions, checkpoint, cancellationToken);
    }

    /// <summary>Proofs from exported tiles.</summary>
    /// <param name="tiles">The files that were settled from.</param>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="checkpoint">The folder's checkpoint.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StatementProofs(UsageTileFolder tiles, CheckpointVerifier verifier, SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(checkpoint);
        Checkpoint = checkpoint;
        _prove = (positions, cancellationToken) => tiles.ProveAllAsync(positions, verifier, checkpoint, cancellationToken);
    }

    /// <summary>The checkpoint.</summary>
    public SignedCheckpoint Checkpoint { get; }

    /// <summary>How many entries of a line are proved, the first ones of it. The others can be proved whenever they are asked for: <c>artistfirst usage prove --entry</c>.</summary>
    /// <value>Default: 100.</value>
    public int MostPerLine { get; init; } = 100;

    /// <summary>Writes proofs: in the folder of each payee's statement one for proofs, with a file for each line and entry.</summary>
    internal async Task WriteAsync(string folder, SettlementRun run, WantedProofs wanted, CancellationToken cancellationToken)
    {
        Dictionary<long, ArraySegment<(long Position, int Payee, int Line)>> positions = wanted.ByPosition();
        await foreach (UsageProof proof in _prove(positions.Keys, cancellationToken).ConfigureAwait(false))
        {
            string text = proof.ToText();
            foreach ((long position, int payee, int line) in positions[proof.Sequence])
            {
                string place = Path.Combine(folder, StatementFiles.PlaceOf(run.Settlement.Payees[payee].Party), "proofs");
                Directory.CreateDirectory(place);
                await File.WriteAllTextAsync(Path.Combine(place, FormattableString.Invariant($"{line}-{position}.tlog-proof")), text, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
