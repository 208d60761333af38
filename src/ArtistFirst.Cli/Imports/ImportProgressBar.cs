using System.Globalization;
using ArtistFirst.Registry;
using Spectre.Console;

namespace ArtistFirst.Cli;

/// <summary>Shows how far an import is on standard error: a bar for who sits at a terminal, a line every few seconds for a log.</summary>
internal static class ImportProgressBar
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Runs an import and shows how far it is.</summary>
    public static async Task<ImportReport> WatchAsync(CommandStreams streams, Func<IProgress<ImportProgress>, Task<ImportReport>> run)
    {
        bool isTerminal = ReferenceEquals(streams.Error, Console.Error) && !Console.IsErrorRedirected;
        if (!isTerminal)
        {
            return await run(new Lines(streams.Error)).ConfigureAwait(false);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        ImportReport? report = null;
        await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("Importing");
            report = await run(new Bar(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return report!;
    }

    private static string Describe(ImportProgress step) => string.Create(CultureInfo.InvariantCulture, $"{step.Rows:N0} rows, {step.Rejected:N0} left out, line {step.Line:N0}");

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = Describe(value);
            task.MaxValue = Math.Max(value.TotalBytes ?? 1, 1);
            task.Value = value.Bytes;
        }
    }

    private sealed class Lines(TextWriter writer) : IProgress<ImportProgress>
    {
        private long _last = TimeProvider.System.GetTimestamp();

        public void Report(ImportProgress value)
        {
            if (TimeProvider.System.GetElapsedTime(_last) >= BetweenLines)
            {
                _last = TimeProvider.System.GetTimestamp();
                writer.WriteLine(TerminalText.Of(Describe(value)));
            }
        }
    }
}
