namespace ArtistFirst;

/// <summary>
/// Remembers the newest checkpoint of a ledger, and takes a newer one only with the proof that nothing behind the remembered one was changed. Whoever keeps one
/// notices a ledger that was rolled back or written anew. Not thread-safe.
/// </summary>
public sealed class CheckpointWitness
{
    private const int MaxFile = 65_536;

    private readonly CheckpointVerifier _verifier;
    private readonly string? _path;

    private CheckpointWitness(CheckpointVerifier verifier, string? path, SignedCheckpoint? last)
    {
        _verifier = verifier;
        _path = path;
        Last = last;
    }

    /// <summary>The newest checkpoint that was taken; null before the first.</summary>
    public SignedCheckpoint? Last { get; private set; }

    /// <summary>A witness that remembers as long as the process lives.</summary>
    /// <param name="verifier">Whose checkpoints it believes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    public static CheckpointWitness Of(CheckpointVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        return new CheckpointWitness(verifier, null, null);
    }

    /// <summary>A witness that remembers in a file.</summary>
    /// <param name="path">The file; made with the first checkpoint, in a folder that exists.</param>
    /// <param name="verifier">Whose checkpoints it believes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    /// <exception cref="ComplianceException">What the file holds is not believed (AF4004).</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static async Task<CheckpointWitness> LoadAsync(string path, CheckpointVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(verifier);
        if (!File.Exists(path))
        {
            return new CheckpointWitness(verifier, path, null);
        }

        if (new FileInfo(path).Length > MaxFile)
        {
            throw new IOException($"Expected a checkpoint of at most {MaxFile} bytes in '{path}'; the file is longer. Keep it for the inquiry, and begin anew with another file.");
        }

        CheckpointVerdict verdict = verifier.Verify(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));
        verdict.ThrowIfInvalid();
        return new CheckpointWitness(verifier, path, verdict.Checkpoint);
    }

    /// <summary>Judges a checkpoint, and remembers it where it is newer. It is remembered after all checks, and before the answer is given.</summary>
    /// <param name="text">The signed note, from any source.</param>
    /// <param name="consistency">The proof from the remembered size to the new one; not looked at for the first checkpoint and for one of the same size.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer: not believed (AF4004), or not what follows from the remembered one (AF4005).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="consistency"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be written; the checkpoint is not remembered.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<CheckpointVerdict> AcceptAsync(string text, IReadOnlyList<Sha256Hash> consistency, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consistency);
        CheckpointVerdict verdict = _verifier.Verify(text);
        if (!verdict.IsValid)
        {
            return verdict;
        }

        if (Last is { } last && Judge(last.Checkpoint, verdict.Checkpoint.Checkpoint, consistency) is { } finding)
        {
            return new CheckpointVerdict(finding);
        }

        if (verdict.Checkpoint.Checkpoint.Size > (Last?.Checkpoint.Size ?? -1))
        {
            await RememberAsync(verdict.Checkpoint, cancellationToken).ConfigureAwait(false);
        }

        return verdict;
    }

    private static Finding? Judge(Checkpoint last, Checkpoint next, IReadOnlyList<Sha256Hash> consistency) => next.Size.CompareTo(last.Size) switch
    {
        < 0 => LedgerRolledBack.FoundSmaller(last.Size, next.Size),
        0 => next.Root == last.Root && next.Chain == last.Chain ? null : LedgerRolledBack.FoundOther(last.Size),
        _ => last.Size == 0 || MerkleProof.VerifyConsistency(last.Size, last.Root, next.Size, next.Root, consistency) ? null : LedgerRolledBack.FoundOther(last.Size),
    };

    private async Task RememberAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (_path is not null)
        {
            await WholeFile.WriteAsync(_path, System.Text.Encoding.UTF8.GetBytes(checkpoint.Text), cancellationToken).ConfigureAwait(false);
        }

        Last = checkpoint;
    }
}
