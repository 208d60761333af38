using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>Reads and writes key files as the options name them.</summary>
internal static class KeyFile
{
    public static SignatureAlgorithm ParseAlgorithm(string name) => name switch
    {
        "ES256" => SignatureAlgorithm.ES256,
        "Ed25519" => SignatureAlgorithm.Ed25519,
        _ => throw new FormatException($"Expected ES256 or Ed25519 as --alg; '{name}' is neither."),
    };

    public static async Task<PrivateKey> LoadAsync(FileInfo file, FileInfo? passwordFile, CancellationToken cancellationToken) =>
        await PrivateKey.LoadAsync(file.FullName, await PasswordAsync(passwordFile, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    public static async Task SaveAsync(PrivateKey key, FileInfo file, FileInfo? passwordFile, CancellationToken cancellationToken)
    {
        string? password = await PasswordAsync(passwordFile, cancellationToken).ConfigureAwait(false);
        await Faults.InFolderOfAsync(file, () => key.SaveAsync(file.FullName, password, cancellationToken)).ConfigureAwait(false);
    }

    public static KeyView View(PublicKey key, FileInfo? file) => new(key.KeyId, key.Algorithm.ToJoseName(), JsonElement.Parse(key.ExportJwk()), file?.ToString());

    private static async Task<string?> PasswordAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        using StreamReader reader = file.OpenText();
        return await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new FormatException($"Expected a password in the first line of '{file.FullName}'; the file is empty.");
    }
}
