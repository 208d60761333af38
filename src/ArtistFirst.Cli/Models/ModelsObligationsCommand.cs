using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst models obligations</c>: what yeses that were taken back oblige, model by model. Exit code 1 where a model is retired by now.</summary>
internal static class ModelsObligationsCommand
{
    private static readonly Option<FileInfo> Ledger = new("--ledger") { Description = "The usage ledger's SQLite file.", Required = true };
    private static readonly Option<FileInfo> Register = new("--register") { Description = "The register's JSON file.", Required = true };
    private static readonly Option<string?> Recording = new("--isrc") { Description = "One recording alone." };
    private static readonly Option<DateTimeOffset?> At = Values.Instant("--at", "Judge what is due as of this instant, such as 2026-11-22T12:00:00Z. Default: now.");

    public static Command Make() => new Command("obligations", "Tells what yeses that were taken back oblige for models and outputs.") { Ledger, Register, Recording, At }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        ModelRegister models = await ModelsContainingCommand.ReadAsync(line.GetValue(Ledger)!, cancellationToken).ConfigureAwait(false);
        RightsRegister register = await RightsRegister.LoadAsync(line.GetValue(Register)!.FullName, cancellationToken).ConfigureAwait(false);
        DateTimeOffset at = line.GetValue(At) ?? TimeProvider.System.GetUtcNow();
        WithdrawalReport report = WithdrawalReport.Of(models, register, line.GetValue(Recording) is { } isrc ? Isrc.Parse(isrc) : null);
        ObligationsView view = new([.. report.Obligations.Select(found => ObligationView.Of(found, at))]);
        output.Write(view, CliJson.Default.ObligationsView, static told => told.Tell());
        return view.Obligations.Any(static found => found.Retired) ? ExitCode.Refused : ExitCode.Yes;
    }
}
