using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Signs the checkpoints of one ledger. Hand it to the ledger's <c>SignCheckpointAsync</c>: what is signed is what is on the disk, and what follows from the checkpoint
/// before. Thread-safe as far as its signer is.
/// </summary>
public sealed class CheckpointSigner
{
    private readonly ISigner _signer;

    /// <summary>Makes a signer.</summary>
    /// <param name="origin">Which ledger: a name for ever, such as <c>studio.example/usage</c>; also the name of the key.</param>
    /// <param name="signer">The key, of ES256 or Ed25519, held here or in a KMS.</param>
    /// <exception cref="ArgumentNullException"><paramref name="signer"/> is null.</exception>
    /// <exception cref="ArgumentException">The origin is no name, or the key is of another algorithm.</exception>
    public CheckpointSigner(string origin, ISigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        Key = new CheckpointKey(origin, signer.PublicKey);
        _signer = signer;
    }

    /// <summary>Which ledger.</summary>
    public string Origin => Key.Name;

    /// <summary>The public key, for those who verify.</summary>
    public CheckpointKey Key { get; }

    internal async ValueTask<SignedCheckpoint> SignAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        string text = CheckpointText.Write(checkpoint);
        byte[] signature = await _signer.SignAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        return new SignedCheckpoint(SignedNote.Write(text, Key, Key.ToNote(signature)), checkpoint);
    }
}
