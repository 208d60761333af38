using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent set</c>: writes one party's yes, no, or no longer into a register, and gives the party its receipt.</summary>
internal static class ConsentSetCommand
{
    private static readonly Option<string> Register = new("--register") { Description = "The register's SQLite file, or a PostgreSQL connection string.", Required = true };
    private static readonly Option<string> Party = new("--party") { Description = "Whose statement it is.", Required = true };
    private static readonly Option<string> Effect = new("--effect") { Description = "grant, deny or withdraw.", Required = true };
    private static readonly Option<string?> Id = new("--id") { Description = "The statement's id. The same again changes nothing. Default: a new one." };
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "The registry's private key, which signs the receipt. Without it the receipt waits." };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private static readonly StatementOptions Statement = new();

    public static Command Make()
    {
        Command command = new("set", "Writes a party's yes, no, or no longer into a register.") { Register, Party, Effect, Id, Key, PasswordFile };
        Statement.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey? key = line.GetValue(Key) is { } file ? await KeyFile.LoadAsync(file, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false) : null;
        ConsentRegister register = await RegisterSource.OpenAsync(line.GetValue(Register)!, null, key, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            PartyId party = PartyId.Parse(line.GetValue(Party)!);
            ConsentStatement statement = Statement.Read(line, line.GetValue(Id) ?? $"st-{Guid.CreateVersion7():N}", party, line.GetValue(Effect)!);
            RegisterChanges changes = await register.ApplyAsync([RegisterRow.Of(statement)], cancellationToken: cancellationToken).ConfigureAwait(false);
            RowOutcome outcome = changes.Rows[0];
            if (outcome.Finding is { } finding)
            {
                throw new ComplianceException([finding]);
            }

            ConsentReceipt? receipt = await register.ReadReceiptsAsync(party, cancellationToken).LastOrDefaultAsync(receipt => receipt.Revision == changes.Revision, cancellationToken).ConfigureAwait(false);
            RegisterChangeView view = new(statement.Id, Words.Camel(outcome.Change), changes.Revision, changes.At, receipt?.Token);
            output.Write(view, CliJson.Default.RegisterChangeView, static told => told.Tell());
            return ExitCode.Yes;
        }
    }
}
