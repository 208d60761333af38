namespace ArtistFirst;

/// <summary>
/// A checkpoint with a signature: made by a ledger, or believed by a <see cref="CheckpointVerifier"/>; nothing else makes one. Its text is what is handed on.
/// </summary>
public sealed class SignedCheckpoint
{
    internal SignedCheckpoint(string text, Checkpoint checkpoint)
    {
        Text = text;
        Checkpoint = checkpoint;
    }

    /// <summary>The signed note (c2sp.org/signed-note), its last line end included.</summary>
    public string Text { get; }

    /// <summary>What is signed.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>Origin and size.</summary>
    public override string ToString() => $"{Checkpoint.Origin} at {Checkpoint.Size}";
}
