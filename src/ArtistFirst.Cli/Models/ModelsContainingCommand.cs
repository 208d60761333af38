using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst models containing</c>: the models that were made with a recording, by the usage ledger.</summary>
internal static class ModelsContainingCommand
{
    private static readonly Argument<string> Recording = new("isrc") { Description = "The recording." };
    private static readonly Option<FileInfo> Ledger = new("--ledger") { Description = "The usage ledger's SQLite file.", Required = true };

    public static Command Make() => new Command("containing", "Names the models that were made with a recording.") { Recording, Ledger }.Does(RunAsync);

    public static async Task<ModelRegister> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new FileNotFoundException(null, file.FullName);
        }

        SqliteUsageLedger ledger = new(file.FullName);
        await using (ledger.ConfigureAwait(false))
        {
            return await ModelRegister.ReadAsync(ledger.ReadAsync(cancellationToken: cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        Isrc recording = Isrc.Parse(line.GetValue(Recording)!);
        ModelRegister models = await ReadAsync(line.GetValue(Ledger)!, cancellationToken).ConfigureAwait(false);
        ModelsView view = new(recording.ToString(), models.Entries, [.. models.ModelsContaining(recording).Select(ModelView.Of)]);
        output.Write(view, CliJson.Default.ModelsView, static told => told.Tell());
        return ExitCode.Yes;
    }
}
