using System.CommandLine;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst keys new</c>: a new private key in a file that only its owner can read.</summary>
internal static class KeysNewCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "Where to write the private key: a JWK, or PEM where the name ends in .pem. Never overwrites." };
    private static readonly Option<string> Algorithm = new("--alg") { Description = "ES256 or Ed25519.", DefaultValueFactory = _ => "ES256" };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line encrypts the key (PEM only)." };

    public static Command Make() => new Command("new", "Makes a signing key.") { File, Algorithm, PasswordFile }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        SignatureAlgorithm algorithm = KeyFile.ParseAlgorithm(line.GetValue(Algorithm)!);
        FileInfo file = line.GetValue(File)!;
        using PrivateKey key = PrivateKey.Generate(algorithm);
        await KeyFile.SaveAsync(key, file, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        output.Write(KeyFile.View(key.PublicKey, file), CliJson.Default.KeyView, view =>
        [
            $"Wrote {view.Algorithm} key {view.KeyId} to {view.File}. Keep it secret; give out the public key:",
            view.PublicJwk.GetRawText(),
        ]);
        return ExitCode.Yes;
    }
}
