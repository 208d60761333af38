using System.CommandLine;
using System.Text.Json;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent history</c>: what changed in a register, and whether the history is whole.</summary>
internal static class ConsentHistoryCommand
{
    private static readonly Option<string> Register = new("--register") { Description = "The register's SQLite file, or a PostgreSQL connection string.", Required = true };
    private static readonly Option<string?> Party = new("--party") { Description = "What concerns this party alone. Default: everything, checked for gaps." };

    private static readonly Option<bool> Verify = new("--verify") { Description = "Compare the tables, from which the register answers, with the history, instead of telling it." };

    public static Command Make() => new Command("history", "Tells what changed in a register, oldest first, and checks the chain of hashes.") { Register, Party, Verify }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        bool isVerified = line.GetValue(Verify);
        if (isVerified && line.GetValue(Party) is not null)
        {
            throw new FormatException("Expected --verify without --party: all of a register is compared, or none of it.");
        }

        ConsentRegister register = await RegisterSource.OpenAsync(line.GetValue(Register)!, null, null, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            if (isVerified)
            {
                return await VerifyAsync(register, output, cancellationToken).ConfigureAwait(false);
            }

            PartyId? party = line.GetValue(Party) is { } text ? PartyId.Parse(text) : null;
            List<HistoryEntryView> entries = [];
            await foreach (RegisterHistoryEntry entry in register.ReadHistoryAsync(party, cancellationToken).ConfigureAwait(false))
            {
                JsonElement row = JsonElement.Parse(entry.Row);
                entries.Add(new HistoryEntryView(
                    entry.Sequence, entry.Revision, entry.At, Words.Camel(entry.Kind), entry.Key, Words.Camel(entry.Change), entry.Party?.ToString(), entry.Other?.ToString(), SaidAt(row), row, entry.Chain.ToString()));
            }

            output.Write(new HistoryView(register.Registry, entries), CliJson.Default.HistoryView, static told => told.Tell());
            return ExitCode.Yes;
        }
    }

    private static async Task<int> VerifyAsync(ConsentRegister register, CommandOutput output, CancellationToken cancellationToken)
    {
        List<FindingView> shown = [];
        long differences = 0;
        await foreach (Finding difference in register.VerifyAsync(cancellationToken).ConfigureAwait(false))
        {
            if (++differences <= RegisterCheckView.MostShown)
            {
                shown.Add(FindingView.Of(difference));
            }
        }

        output.Write(new RegisterCheckView(register.Registry, differences, shown), CliJson.Default.RegisterCheckView, static told => told.Tell());
        return differences == 0 ? ExitCode.Yes : ExitCode.Refused;
    }

    // A statement has it itself, a claim's row in its one claim.
    private static DateTimeOffset? SaidAt(JsonElement row)
    {
        JsonElement said = row.TryGetProperty("claims", out JsonElement claims) && claims.GetArrayLength() == 1 ? claims[0] : row;
        return said.TryGetProperty("recordedAt", out JsonElement at) ? at.GetDateTimeOffset() : null;
    }
}
