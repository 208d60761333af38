using ArtistFirst.Testing;

namespace TrainingPipeline.Job;

/// <summary>
/// The same job as it was before: it knows the catalogue and goes to it by itself. Nothing of it fails in a test; the analyzer sees what is
/// wrong. Build it with <c>dotnet build -p:Before=true</c>.
/// </summary>
internal sealed class TrainingJob(CatalogueGate gate, ICatalogue catalogue, FeatureFile checkpoint, IProgress<TrainingStep> progress)
{
    private static readonly ModelVersion Model = ModelVersion.Parse("mood@1");

    public static TrainingJob At(TestStudio studio, FeatureFile checkpoint, IProgress<TrainingStep> progress) => new(studio.Gate, studio.Catalogue, checkpoint, progress);

    public async Task RunAsync(IReadOnlyList<Isrc> recordings, CancellationToken cancellationToken)
    {
        await CalibrateAsync(recordings[0], cancellationToken);
        int done = recordings.Count(checkpoint.Done.ContainsKey);
        foreach (Isrc recording in recordings.Where(recording => !checkpoint.Done.ContainsKey(recording)))
        {
            // Asked, and not listened to.
            gate.Authorize(RequestFor(recording));
            await using Stream audio = await catalogue.OpenAsync(recording, cancellationToken);
            await checkpoint.AddAsync(recording, await WaveFeatures.ReadAsync(audio, cancellationToken));
            progress.Report(new TrainingStep(recording, ++done, recordings.Count));
        }
    }

    private async Task CalibrateAsync(Isrc recording, CancellationToken cancellationToken)
    {
        try
        {
            gate.Authorize(RequestFor(recording)).ThrowIfDenied();
        }
        catch (ComplianceException refusal)
        {
            // A refusal is taken for trouble with the network.
            await Console.Error.WriteLineAsync(refusal.Message);
        }

        await using Stream audio = await catalogue.OpenAsync(recording, cancellationToken);
        await WaveFeatures.ReadAsync(audio, cancellationToken);
    }

    private static UseRequest RequestFor(Isrc recording) => new(recording, Uses.TrainAnalysis, Territory.Worldwide)
    {
        Model = Model,
    };
}
