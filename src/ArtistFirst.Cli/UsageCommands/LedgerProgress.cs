using System.CommandLine;
using Spectre.Console;

namespace ArtistFirst.Cli;

/// <summary>Shows how far a long command is, to whoever watches a terminal while the answer goes elsewhere or is long in coming.</summary>
internal static class LedgerProgress
{
    /// <summary>Runs something that tells how many entries it has done.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="what">What it does.</param>
    /// <param name="work">Does it.</param>
    public static async Task<T> RunAsync<T>(ParseResult line, string what, Func<IProgress<long>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected || !ReferenceEquals(line.Streams().Error, Console.Error))
        {
            return await work(null).ConfigureAwait(false);
        }

        T? result = default;
        await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask task = context.AddTask(what).IsIndeterminate();
                result = await work(new Told(count => task.Description = $"{what}: {Words.Of(count)} entries")).ConfigureAwait(false);
                task.StopTask();
            }).ConfigureAwait(false);
        return result!;
    }

    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
