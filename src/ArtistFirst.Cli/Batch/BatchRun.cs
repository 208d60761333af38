using Spectre.Console;

namespace ArtistFirst.Cli;

/// <summary>Verifies one token a line for as long as lines come: the lines of a block by all processors, the answers in their order.</summary>
internal static class BatchRun
{
    public static async Task<int> RunAsync(Verification verification, CommandStreams streams, CancellationToken cancellationToken)
    {
        BatchCounts counts = new();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task watch = verification.WatchAsync(end.Token);
        try
        {
            await (streams.IsWatched
                ? WithProgressAsync(report => AnswerAsync(verification, streams, counts, report, cancellationToken))
                : AnswerAsync(verification, streams, counts, static _ => { }, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await watch.ConfigureAwait(false);
            await streams.Error.WriteLineAsync(counts.ToString()).ConfigureAwait(false);
        }

        if (counts.IsEmpty)
        {
            await streams.Error.WriteLineAsync("""Expected lines like {"token":"..."} on standard input; none came. See whether what should have sent them failed.""").ConfigureAwait(false);
        }

        return counts.ExitCode;
    }

    private static async Task AnswerAsync(Verification verification, CommandStreams streams, BatchCounts counts, Action<BatchCounts> report, CancellationToken cancellationToken)
    {
        LineBlocks block = new(streams.Input);
        using AnswerWriter writer = new(streams.Output);
        BatchAnswer[] answers = new BatchAnswer[LineBlocks.MaxLines];
        ParallelOptions parallel = new() { CancellationToken = cancellationToken };
        while (await block.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _ = Parallel.For(0, block.Lines.Count, parallel, i => answers[i] = BatchAnswer.To(block, block.Lines[i], verification));
            for (int i = 0; i < block.Lines.Count; i++)
            {
                writer.Add(answers[i]);
                counts.Add(answers[i]);
            }

            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            report(counts);
        }
    }

    private static Task WithProgressAsync(Func<Action<BatchCounts>, Task> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Status()
            .StartAsync("Verifying", status => work(counts => status.Status = $"Verifying: {counts}"));
}
