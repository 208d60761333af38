using Spectre.Console;
using TrainingPipeline.Job;

namespace TrainingPipeline.Screen;

/// <summary>Progress for a person: a bar.</summary>
internal sealed class ProgressBar : IProgress<TrainingStep>
{
    private readonly ProgressTask _task;

    private ProgressBar(ProgressTask task) => _task = task;

    /// <summary>Shows the bar while something runs.</summary>
    public static Task ShowAsync(IAnsiConsole console, Func<IProgress<TrainingStep>, Task> work) =>
        console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ProgressBar(context.AddTask("Learning"))));

    public void Report(TrainingStep value)
    {
        _task.MaxValue = value.Total;
        _task.Value = value.Done;
        _task.Description = $"Learned from {value.Recording:D}";
    }
}
