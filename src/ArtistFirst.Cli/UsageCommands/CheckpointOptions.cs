using System.CommandLine;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>The options by which checkpoints are signed and believed.</summary>
internal sealed class CheckpointOptions
{
    private readonly Option<string[]> _pinned = new("--verifier-key") { Description = "Whose checkpoints are believed: NAME+ID+KEY, or a file with that in its first line; may be given several times." };
    private readonly Option<string?> _origin = new("--origin") { Description = "The name of the ledger, such as studio.example/usage. To verify: that of the first --verifier-key, unless stated." };
    private readonly Option<FileInfo?> _key = new("--key") { Description = "The ledger's private key (ES256 or Ed25519), which signs a checkpoint of what is on record now." };
    private readonly Option<FileInfo?> _passwordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };

    public void AddVerifyingTo(Command command)
    {
        command.Add(_pinned);
        command.Add(_origin);
    }

    public void AddSigningTo(Command command)
    {
        command.Add(_key);
        command.Add(_passwordFile);
    }

    /// <summary>Whether a checkpoint is asked for: by the key that signs one, or by those whose checkpoints are believed.</summary>
    public bool IsNamed(ParseResult line) => line.GetValue(_key) is not null || line.GetValue(_pinned) is { Length: > 0 };

    /// <summary>Whether a checkpoint is to be signed, which the ledger keeps.</summary>
    public bool Signs(ParseResult line) => line.GetValue(_key) is not null;

    /// <summary>Who believes what the pinned keys sign; null where none is pinned.</summary>
    /// <exception cref="FormatException">A key is none.</exception>
    public CheckpointVerifier? Verifier(ParseResult line)
    {
        CheckpointKey[] keys = [.. (line.GetValue(_pinned) ?? []).Select(static text => CheckpointKey.Parse(File.Exists(text) ? LedgerOptions.FirstLine(text) : text))];
        return keys.Length == 0 ? null : new CheckpointVerifier(line.GetValue(_origin) ?? keys[0].Name, keys);
    }

    /// <summary>Who believes what the pinned keys sign.</summary>
    /// <exception cref="FormatException">None is pinned, or a key is none.</exception>
    public CheckpointVerifier RequiredVerifier(ParseResult line) => Verifier(line) ?? throw new FormatException("Expected --verifier-key, the ledger's public key as its operator gives it out: without one nothing is believed.");

    /// <summary>A checkpoint of what is on record now, signed with the key; without a key the newest that was signed.</summary>
    /// <exception cref="FormatException">Neither a key nor a verifier key is named, or no checkpoint was signed yet.</exception>
    public async Task<(SignedCheckpoint Checkpoint, CheckpointKey? Key)> CheckpointAsync(ParseResult line, ProvableUsageLedger ledger, CancellationToken cancellationToken)
    {
        if (line.GetValue(_key) is not { } file)
        {
            SignedCheckpoint? last = await ledger.FindCheckpointAsync(RequiredVerifier(line), cancellationToken).ConfigureAwait(false);
            return (last ?? throw new FormatException("Expected a checkpoint in the ledger, but none was signed yet. Sign one: --key and --origin."), null);
        }

        string origin = line.GetValue(_origin) ?? throw new FormatException("Expected --origin, the name of the ledger under which its checkpoints are signed, such as studio.example/usage.");
        using PrivateKey key = await KeyFile.LoadAsync(file, line.GetValue(_passwordFile), cancellationToken).ConfigureAwait(false);
        var signer = new CheckpointSigner(origin, key);
        return (await ledger.SignCheckpointAsync(signer, cancellationToken).ConfigureAwait(false), signer.Key);
    }
}
