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

    /// <summary>Writes the proofs of statements: in a folder for each payee, a file for each line and entry.</summary>
    /// <returns>How many entries of lines were proved, and how many were not for there are too many.</returns>
    internal async Task<(long Proved, long Left)> WriteAsync(string folder, SettlementRun run, CancellationToken cancellationToken)
    {
        Dictionary<long, List<string>> files = [];
        long proved = 0, all = 0;
        foreach (PartyId party in run.Settlement.Payees.Select(static payee => payee.Party))
        {
            string place = Path.Combine(folder, StatementFiles.NameOf(party) + ".proofs");
            foreach (StatementLine line in run.StatementOf(party).Lines)
            {
                int taken = 0;
                foreach (long position in EntryRanges.Read(line.Entries))
                {
                    all++;
                    if (taken < MostPerLine)
                    {
                        taken++;
                        (files.TryGetValue(position, out List<string>? names) ? names : files[position] = []).Add(Path.Combine(place, FormattableString.Invariant($"{line.Number}-{position}.tlog-proof")));
                    }
                }

                proved += taken;
            }
        }

        await foreach (UsageProof proof in _prove(files.Keys, cancellationToken).ConfigureAwait(false))
        {
            string text = proof.ToText();
            foreach (string file in files[proof.Sequence])
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text, cancellationToken).ConfigureAwait(false);
            }
        }

        return (proved, all - proved);
    }
}
