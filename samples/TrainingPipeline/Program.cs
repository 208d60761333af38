using ArtistFirst.Testing;
using Spectre.Console;
using TrainingPipeline.Job;
using TrainingPipeline.Screen;

// usage: TrainingPipeline [recordings.txt [features.tsv]]
string manifest = args.ElementAtOrDefault(0) ?? Path.Combine(AppContext.BaseDirectory, "recordings.txt");
string features = args.ElementAtOrDefault(1) ?? Path.Combine(AppContext.BaseDirectory, "features.tsv");
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

// A studio in memory stands in for yours: twelve recordings, which may be learned from. In a service it is AddArtistFirst that makes the gate.
using TestStudio studio = new();
for (int i = 0; i < 12; i++)
{
    await studio.AddClearedAsync(Uses.TrainAnalysis);
}

using FeatureFile checkpoint = new(features);
try
{
    IReadOnlyList<Isrc> recordings = Manifest.Read(await File.ReadAllLinesAsync(manifest));
    Console.WriteLine($"{recordings.Count} recordings, {recordings.Count(checkpoint.Done.ContainsKey)} done before.");
    Task RunAsync(IProgress<TrainingStep> progress) => TrainingJob.At(studio, checkpoint, progress).RunAsync(recordings, stop.Token);
    await (AnsiConsole.Profile.Out.IsTerminal ? ProgressBar.ShowAsync(AnsiConsole.Console, RunAsync) : RunAsync(new ProgressLines(Console.Out)));
    Features[] learned = [.. recordings.Select(recording => checkpoint.Done[recording])];
    Console.WriteLine($"Learned: {learned.Average(one => one.Loudness):F1} dBFS, {learned.Average(one => one.Brightness):F0} crossings a second. Uses on record: {studio.Ledger.Entries.Count}.");
    return 0;
}
catch (ComplianceException refusal)
{
    foreach (Finding finding in refusal.Findings)
    {
        await Console.Error.WriteLineAsync($"{finding.Code} {finding.Message}");
    }

    return 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync($"Stopped with {checkpoint.Done.Count} done. Run it again to go on.");
    return 130;
}
catch (Exception fault) when (fault is InvalidDataException or IOException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
