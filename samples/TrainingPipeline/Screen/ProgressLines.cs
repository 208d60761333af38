using TrainingPipeline.Job;

namespace TrainingPipeline.Screen;

/// <summary>Progress for a log: a line for each recording.</summary>
internal sealed class ProgressLines(TextWriter page) : IProgress<TrainingStep>
{
    public void Report(TrainingStep value) => page.WriteLine($"{value.Done}/{value.Total} {value.Recording:D}");
}
