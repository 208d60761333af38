using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license publish-status</c>: signs the status list anew before the published one ends.</summary>
internal static class LicensePublishStatusCommand
{
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The issuer's private key, which signs the list.", Required = true };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private static readonly Option<bool> NewKey = new("--new-key") { Description = "Sign with this key from now on, in place of the one that signed so far. Have it pinned by those who verify first." };
    private static readonly StatusOptions Status = new(isRequired: true);

    public static Command Make()
    {
        Command command = new("publish-status", "Signs the status list anew. To be done well before the published one ends, also when nothing changed.") { Key, PasswordFile, NewKey };
        Status.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey key = await KeyFile.LoadAsync(line.GetValue(Key)!, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        StatusRegister register = Status.Open(line, key)!;
        await (line.GetValue(NewKey) ? register.PublishWithNewKeyAsync(cancellationToken) : register.PublishAsync(cancellationToken)).ConfigureAwait(false);
        IReadOnlyList<StatusRegisterEntry> entries = await register.ListAsync(cancellationToken).ConfigureAwait(false);
        PublishedStatusView view = new(
            entries.Count, entries.Count(entry => entry.Status == RegisteredStatus.Revoked), entries.Count(entry => entry.Status == RegisteredStatus.Suspended), key.PublicKey.KeyId);
        output.Write(view, CliJson.Default.PublishedStatusView, published => published.Tell());
        return ExitCode.Yes;
    }
}
