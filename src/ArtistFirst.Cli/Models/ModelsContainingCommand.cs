using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst models containing</c>: the models that were made with a recording, by the usage ledger.</summary>
internal static class ModelsContainingCommand
{
    private static readonly Argument<string> Recording = new("isrc") { Description = "The recording." };
    private static readonly LedgerOptions Ledger = new();

    public static Command Make()
    {
        Command command = new("containing", "Names the models that were made with a recording.") { Recording };
        Ledger.AddTo(command);
        return command.Does(RunAsync);
    }

    public static async Task<ModelRegister> ReadAsync(ParseResult line, LedgerOptions options, CancellationToken cancellationToken)
    {
        StoredUsageLedger ledger = options.Open(line);
        await using (ledger.ConfigureAwait(false))
        {
            return await ModelRegister.ReadAsync(ledger.ReadAsync(cancellationToken: cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        Isrc recording = Isrc.Parse(line.GetValue(Recording)!);
        ModelRegister models = await ReadAsync(line, Ledger, cancellationToken).ConfigureAwait(false);
        ModelsView view = new(recording.ToString(), models.Entries, [.. models.ModelsContaining(recording).Select(ModelView.Of)]);
        output.Write(view, CliJson.Default.ModelsView, static told => told.Tell());
        return ExitCode.Yes;
    }
}
