using ArtistFirst.Testing;

namespace TrainingPipeline.Job;

/// <summary>
/// Learns from recordings, one after the other. The whole job is checked before its first step, and each recording again when it is
/// opened: a license that is taken back in between ends the job, and what was learned until then is kept.
/// </summary>
internal sealed class TrainingJob(CatalogueGate gate, FeatureFile checkpoint, IProgress<TrainingStep> progress)
{
    private static readonly ModelVersion Model = ModelVersion.Parse("mood@1");

    public static TrainingJob At(TestStudio studio, FeatureFile checkpoint, IProgress<TrainingStep> progress) => new(studio.Gate, checkpoint, progress);

    #region snippet-training-job
    /// <summary>Learns from what is not done yet.</summary>
    /// <exception cref="ComplianceException">A recording may not be learned from, now or any more.</exception>
    public async Task RunAsync(IReadOnlyList<Isrc> recordings, CancellationToken cancellationToken)
    {
        UseRequest[] requests = [.. recordings.Where(recording => !checkpoint.Done.ContainsKey(recording)).Select(RequestFor)];
        gate.EnsureLicensed(requests);                                          // refused: before anything is opened

        int done = recordings.Count - requests.Length;
        foreach (UseRequest request in requests)
        {
            await using CatalogueAudio audio = await gate.OpenAsync(request, cancellationToken);
            Features features = await WaveFeatures.ReadAsync(audio.Stream, cancellationToken);
            await checkpoint.AddAsync(audio.Recording, features);
            progress.Report(new TrainingStep(audio.Recording, ++done, recordings.Count));
        }
    }

    private static UseRequest RequestFor(Isrc recording) => new(recording, Uses.TrainAnalysis, Territory.Worldwide)
    {
        Model = Model,
        OperationId = OperationId.From($"train {Model} {recording}"),           // a run that goes on does not use it twice
    };
    #endregion snippet-training-job
}
