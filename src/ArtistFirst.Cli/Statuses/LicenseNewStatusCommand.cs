using System.CommandLine;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license new-status</c>: starts a status register, which no other command does.</summary>
internal static class LicenseNewStatusCommand
{
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The issuer's private key, which signs the list.", Required = true };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private static readonly StatusOptions Status = new(isRequired: true);

    public static Command Make()
    {
        Command command = new("new-status", "Starts a status register and publishes its first list. To be done once for each --status-url.") { Key, PasswordFile };
        Status.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey key = await KeyFile.LoadAsync(line.GetValue(Key)!, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        await Status.Open(line, key)!.CreateAsync(cancellationToken).ConfigureAwait(false);
        NewStatusView view = new(Status.RegisterFile(line), Status.ListFile(line), key.PublicKey.KeyId);
        output.Write(view, CliJson.Default.NewStatusView, made => made.Tell());
        return ExitCode.Yes;
    }
}
