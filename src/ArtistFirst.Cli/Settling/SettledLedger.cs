using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary>What is settled from: a ledger or its exported tiles, and the checkpoint up to which, where there is one.</summary>
internal sealed class SettledLedger : IAsyncDisposable
{
    private readonly StoredUsageLedger? _ledger;
    private readonly UsageTileFolder? _tiles;
    private readonly CheckpointVerifier? _verifier;

    private SettledLedger(StoredUsageLedger? ledger, UsageTileFolder? tiles, CheckpointVerifier? verifier, SignedCheckpoint? checkpoint)
    {
        _ledger = ledger;
        _tiles = tiles;
        _verifier = verifier;
        Checkpoint = checkpoint;
    }

    /// <summary>The checkpoint; null where none was asked for.</summary>
    public SignedCheckpoint? Checkpoint { get; }

    /// <summary>Opens what the command line names.</summary>
    /// <exception cref="FormatException">Both or none are named, or tiles without a key.</exception>
    public static async Task<SettledLedger> OpenAsync(ParseResult line, LedgerOptions ledgers, DirectoryInfo? tiles, CheckpointOptions checkpoints, CancellationToken cancellationToken)
    {
        if (tiles is not null)
        {
            if (ledgers.IsNamed(line))
            {
                throw new FormatException("Expected one of --ledger, --postgres and --tiles, and not several.");
            }

            UsageTileFolder folder = new(tiles.FullName);
            CheckpointVerifier verifier = checkpoints.RequiredVerifier(line);
            return new SettledLedger(null, folder, verifier, await folder.ReadCheckpointAsync(verifier, cancellationToken).ConfigureAwait(false));
        }

        StoredUsageLedger ledger = ledgers.Open(line);
        try
        {
            SignedCheckpoint? checkpoint = checkpoints.IsNamed(line) ? (await checkpoints.CheckpointAsync(line, ledger, cancellationToken).ConfigureAwait(false)).Checkpoint : null;
            return new SettledLedger(ledger, null, null, checkpoint);
        }
        catch
        {
            await ledger.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Settles it.</summary>
    public Settler Settler(IReadOnlyList<ClosedPeriod> closed) => _ledger is { } ledger ? new Settler(ledger, closed) : new Settler(from => _tiles!.ReadAsync(from, _verifier!), closed);

    /// <summary>Proves lines; null where there is no checkpoint.</summary>
    public StatementProofs? Proofs(int? mostPerLine)
    {
        if (Checkpoint is null)
        {
            return null;
        }

        StatementProofs proofs = _ledger is { } ledger ? new StatementProofs(ledger, Checkpoint) { MostPerLine = mostPerLine ?? 100 } : new StatementProofs(_tiles!, _verifier!, Checkpoint) { MostPerLine = mostPerLine ?? 100 };
        return mostPerLine == 0 ? null : proofs;
    }

    public ValueTask DisposeAsync() => _ledger?.DisposeAsync() ?? ValueTask.CompletedTask;
}
