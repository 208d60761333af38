using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>A command that changes what the register says of one license, and publishes a new list.</summary>
internal sealed class StatusChange(Func<StatusRegister, string, CancellationToken, Task<StatusRegisterEntry>> change)
{
    private readonly Argument<string> _id = new("license") { Description = "The license's id (jti), which issue printed and inspect shows." };
    private readonly Option<FileInfo> _key = new("--key") { Description = "The issuer's private key, which signs the list.", Required = true };
    private readonly Option<FileInfo?> _passwordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private readonly StatusOptions _status = new(isRequired: true);

    public Command Make(string name, string description)
    {
        Command command = new(name, description) { _id, _key, _passwordFile };
        _status.AddTo(command);
        return command.Does(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey key = await KeyFile.LoadAsync(line.GetValue(_key)!, line.GetValue(_passwordFile), cancellationToken).ConfigureAwait(false);
        StatusRegister register = _status.Open(line, key)!;
        StatusRegisterEntry entry = await change(register, line.GetValue(_id)!, cancellationToken).ConfigureAwait(false);
        output.Write(StatusChangeView.Of(entry, key.PublicKey.KeyId), CliJson.Default.StatusChangeView, view => view.Tell());
        return ExitCode.Yes;
    }
}
