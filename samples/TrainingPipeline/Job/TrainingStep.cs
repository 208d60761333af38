namespace TrainingPipeline.Job;

/// <summary>A recording that is done.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Done">How many are done, those of earlier runs included.</param>
/// <param name="Total">How many the job has.</param>
internal sealed record TrainingStep(Isrc Recording, int Done, int Total);
