namespace ArtistFirst;

/// <summary>Believes checkpoints of one ledger that are signed by a pinned key. Needs no network. Thread-safe.</summary>
public sealed class CheckpointVerifier
{
    private readonly CheckpointKey[] _keys;

    /// <summary>Pins keys.</summary>
    /// <param name="origin">Which ledger's checkpoints.</param>
    /// <param name="keys">The keys, one of which has to have signed: several while one takes another's place.</param>
    /// <exception cref="ArgumentException">There is no origin, or no key.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is null.</exception>
    public CheckpointVerifier(string origin, params IReadOnlyCollection<CheckpointKey> keys)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        ArgumentNullException.ThrowIfNull(keys);
        Origin = origin;
        _keys = keys.Count > 0 ? [.. keys] : throw new ArgumentException("Expected at least one pinned key: without one nothing is believed.", nameof(keys));
    }

    /// <summary>Believes what one key signs under its own name.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public CheckpointVerifier(CheckpointKey key)
        : this((key ?? throw new ArgumentNullException(nameof(key))).Name, key)
    {
    }

    /// <summary>Which ledger's checkpoints it believes.</summary>
    public string Origin { get; }

    /// <summary>Judges a checkpoint.</summary>
    /// <param name="text">The signed note, from any source.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="PlatformNotSupportedException">A pinned key is of Ed25519 and libsodium is not installed.</exception>
    public CheckpointVerdict Verify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            SignedNote note = SignedNote.Read(text);
            if (!note.IsSignedByAnyOf(_keys))
            {
                return new CheckpointVerdict(CheckpointNotTrusted.Found(_keys));
            }

            Checkpoint checkpoint = CheckpointText.Read(note.Text);
            return string.Equals(checkpoint.Origin, Origin, StringComparison.Ordinal)
                ? new CheckpointVerdict(new SignedCheckpoint(text, checkpoint))
                : new CheckpointVerdict(CheckpointNotTrusted.FoundOrigin(Origin, checkpoint.Origin));
        }
        catch (UsageFormatException broken)
        {
            return new CheckpointVerdict(CheckpointNotTrusted.Found(broken));
        }
    }
}
