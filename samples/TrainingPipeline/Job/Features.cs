namespace TrainingPipeline.Job;

/// <summary>What is learned from a recording.</summary>
/// <param name="Loudness">The root mean square of the samples, in decibels below full scale.</param>
/// <param name="Brightness">How often the wave crosses zero, in times a second.</param>
internal sealed record Features(double Loudness, double Brightness);
