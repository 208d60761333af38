using System.CommandLine;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst keys public</c>: the public part of a key file, for a trust file or a key set.</summary>
internal static class KeysPublicCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "The private key: JWK or PEM." };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };

    private static readonly Option<string?> Origin = new("--origin") { Description = "The name of a ledger, such as studio.example/usage: prints the key as a verifier key of its checkpoints (--verifier-key)." };

    public static Command Make() => new Command("public", "Prints the public key as a JWK, or as a verifier key.") { File, PasswordFile, Origin }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        FileInfo file = line.GetValue(File)!;
        using PrivateKey key = await KeyFile.LoadAsync(file, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        if (line.GetValue(Origin) is { } origin)
        {
            output.Write(new VerifierKeyView(new CheckpointKey(origin, key.PublicKey).ToString()), CliJson.Default.VerifierKeyView, static view => [view.VerifierKey]);
            return ExitCode.Yes;
        }

        output.Write(KeyFile.View(key.PublicKey, file), CliJson.Default.KeyView, view => [view.PublicJwk.GetRawText()]);
        if (!IsForTokens(key.Algorithm))
        {
            output.Note($"Note: {key.Algorithm.ToJoseName()} signs Content Credentials. Licenses, and so the keys of trust files, are ES256 and Ed25519 alone: make a key for them with 'artistfirst keys new'.");
        }

        return ExitCode.Yes;
    }

    private static bool IsForTokens(SignatureAlgorithm algorithm) => algorithm is SignatureAlgorithm.ES256 or SignatureAlgorithm.Ed25519;
}
