using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst stamp</c>: opens the sources of an output through the gate, writes who is in it, signed, and records the delivery.</summary>
internal static class StampCommand
{
    private static readonly Argument<FileInfo> Audio = new("audio") { Description = "The output as the model made it: WAV, MP3, FLAC or MP4/M4A." };
    private static readonly Argument<FileInfo> Output = new("output") { Description = "The stamped file, which may be the same. Takes its place when the delivery is on record." };
    private static readonly Option<string> Operation = new("--operation") { Description = "What makes a retry the same use: the UUID of the operation, or the name of the job.", Required = true };
    private static readonly Option<string[]> Also = new("--also") { Description = "Another recording that the output was made from; may be given several times." };
    private static readonly Option<string?> Title = new("--title") { Description = "The title of the output." };
    private static readonly Option<string?> OwnIsrc = new("--own-isrc") { Description = "The output's own ISRC, where it has one." };
    private static readonly RequestOptions Request = new();
    private static readonly StampOptions Options = new();

    public static Command Make()
    {
        Command command = new("stamp", "Writes into an output who is in it, signed, and records the delivery.") { Audio, Output, Operation, Also, Title, OwnIsrc };
        Request.AddTo(command);
        Options.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        UseRequest request = Request.Read(line);
        UseRequest[] requests = [request with { OperationId = ReadOperation(line.GetValue(Operation)!, main: true, request.Recording) }, .. (line.GetValue(Also) ?? []).Select(Isrc.Parse)
            .Select(isrc => request with { Recording = isrc, OperationId = ReadOperation(line.GetValue(Operation)!, main: false, isrc) })];
        StampingParts parts = await Options.OpenAsync(line, cancellationToken).ConfigureAwait(false);
        await using (parts.ConfigureAwait(false))
        {
            var sources = new List<CatalogueAudio>();
            try
            {
                foreach (UseRequest source in requests)
                {
                    sources.Add(await parts.Gate.OpenAsync(source, cancellationToken).ConfigureAwait(false));
                }

                Attribution attribution = Attribution.Of(sources) with { Title = line.GetValue(Title), Isrc = line.GetValue(OwnIsrc) is { } own ? Isrc.Parse(own) : default };
                FileInfo file = line.GetValue(Output)!;
                Faults.RequireFolderOf(file);
                AttributionReceipt receipt = await parts.Stamper.StampAsync(line.GetValue(Audio)!.FullName, file.FullName, attribution, cancellationToken).ConfigureAwait(false);
                output.Write(StampedView.Of(receipt, file), CliJson.Default.StampedView, view => view.Tell());
                return ExitCode.Yes;
            }
            finally
            {
                foreach (CatalogueAudio source in sources)
                {
                    await source.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
    }

    // Each recording is opened under an id of its own, which the name of the job gives it as well.
    private static OperationId ReadOperation(string text, bool main, Isrc recording)
    {
        if (!main)
        {
            return OperationId.From($"{text} {recording}");
        }

        return OperationId.TryParse(text, out OperationId operation) ? operation : OperationId.From(text);
    }
}
