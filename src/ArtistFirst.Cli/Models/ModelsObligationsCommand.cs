using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst models obligations</c>: what yeses that were taken back oblige, model by model. Exit code 1 where a model is retired by now.</summary>
internal static class ModelsObligationsCommand
{
    private static readonly Option<string> Register = new("--register") { Description = RegisterSource.Description, Required = true };
    private static readonly Option<string?> Recording = new("--isrc") { Description = "One recording alone." };
    private static readonly Option<DateTimeOffset?> At = Values.Instant("--at", "Judge what is due as of this instant, such as 2026-11-22T12:00:00Z. Default: now.");
    private static readonly Option<FileInfo?> Retired = new("--retired") { Description = "Write the models that are to be retired to this file, which a service watches (RetiredModelsFile)." };
    private static readonly LedgerOptions Ledger = new();

    public static Command Make()
    {
        Command command = new("obligations", "Tells what yeses that were taken back oblige for models and outputs.") { Register, Recording, At, Retired };
        Ledger.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        Isrc? recording = line.GetValue(Recording) is { } isrc ? Isrc.Parse(isrc) : null;
        if (recording is not null && line.GetValue(Retired) is not null)
        {
            throw new FormatException("Expected --retired without --isrc: the file holds every model that is to be retired, and a service goes by it alone.");
        }

        ModelRegister models = await ModelsContainingCommand.ReadAsync(line, Ledger, cancellationToken).ConfigureAwait(false);
        DateTimeOffset at = line.GetValue(At) ?? TimeProvider.System.GetUtcNow();
        WithdrawalReport report = await ReportAsync(models, line.GetValue(Register)!, recording, cancellationToken).ConfigureAwait(false);
        if (line.GetValue(Retired) is { } file)
        {
            await Faults.InFolderOfAsync(file, () => report.ToRetiredModels().SaveAsync(file.FullName, cancellationToken)).ConfigureAwait(false);
        }

        ObligationsView view = new([.. report.Obligations.Select(found => ObligationView.Of(found, at))]);
        output.Write(view, CliJson.Default.ObligationsView, static told => told.Tell());
        return view.Obligations.Any(static found => found.Retired) ? ExitCode.Refused : ExitCode.Yes;
    }

    private static async Task<WithdrawalReport> ReportAsync(ModelRegister models, string register, Isrc? recording, CancellationToken cancellationToken)
    {
        if (!RegisterSource.IsDatabase(register))
        {
            return WithdrawalReport.Of(models, await RightsRegister.LoadAsync(register, cancellationToken).ConfigureAwait(false), recording);
        }

        ConsentRegister database = await RegisterSource.OpenAsync(register, registry: null, signer: null, cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            return await WithdrawalReport.OfAsync(models, database, recording, cancellationToken).ConfigureAwait(false);
        }
    }
}
