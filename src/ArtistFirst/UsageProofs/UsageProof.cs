namespace ArtistFirst;

/// <summary>
/// That an event stands in a ledger, in a form that is whole by itself: the event, its position, the way to the root, and the signed checkpoint with that root. Its text is
/// a <c>.tlog-proof</c> file (c2sp.org/tlog-proof) with the event's canonical bytes as extra data. Who has it, and the ledger's public key, needs nothing else.
/// </summary>
public sealed class UsageProof
{
    private readonly byte[] _event;
    private readonly string _checkpoint;

    internal UsageProof(byte[] canonicalEvent, long sequence, IReadOnlyList<Sha256Hash> path, string checkpoint)
    {
        _event = canonicalEvent;
        Sequence = sequence;
        Path = path;
        _checkpoint = checkpoint;
    }

    /// <summary>The position that the event is said to stand at.</summary>
    public long Sequence { get; }

    /// <summary>The hashes from the event's neighbor upward.</summary>
    public IReadOnlyList<Sha256Hash> Path { get; }

    /// <summary>The event that it is said to be about, unproved: for what to call it.</summary>
    /// <exception cref="UsageFormatException">Its bytes are no event.</exception>
    public UsageEvent Event => UsageEvent.FromCanonicalBytes(_event);

    /// <summary>The hash of the event that it is said to be about.</summary>
    public Sha256Hash EventHash => MerkleHash.Leaf(_event);

    /// <summary>Reads a proof. What it says is nothing yet: <see cref="Verify"/> decides.</summary>
    /// <param name="text">The text of a <c>.tlog-proof</c> file, from any source.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="UsageFormatException">It is no proof of a usage event.</exception>
    public static UsageProof Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UsageProofText.Read(text);
    }

    /// <summary>Judges the proof: the event is one, the checkpoint is believed, and the hashes lead from the one to the other.</summary>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="expected">The hash of the event, as a statement's line has it; null to take the event as it comes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    public UsageProofVerdict Verify(CheckpointVerifier verifier, Sha256Hash? expected = null)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        CheckpointVerdict checkpoint = verifier.Verify(_checkpoint);
        if (!checkpoint.IsValid)
        {
            return new UsageProofVerdict(checkpoint.Findings[0]);
        }

        Sha256Hash leaf = EventHash;
        if (expected is { } hash && hash != leaf)
        {
            return new UsageProofVerdict(ProofBroken.FoundOther(hash, leaf));
        }

        Checkpoint signed = checkpoint.Checkpoint.Checkpoint;
        if (!MerkleProof.VerifyInclusion(Sequence, signed.Size, leaf, Path, signed.Root))
        {
            return new UsageProofVerdict(ProofBroken.Found(Sequence, signed.Size));
        }

        try
        {
            return new UsageProofVerdict(UsageEvent.FromCanonicalBytes(_event), Sequence, checkpoint.Checkpoint);
        }
        catch (UsageFormatException broken)
        {
            return new UsageProofVerdict(ProofBroken.Found(broken));
        }
    }

    /// <summary>The text of the file: ASCII but for the dashes of the checkpoint's signatures.</summary>
    public string ToText() => UsageProofText.Write(_event, Sequence, Path, _checkpoint);
}
