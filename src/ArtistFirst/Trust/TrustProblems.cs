using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>The problems of one store, one for each source, the latest last. Written by one refresh at a time, read by anybody.</summary>
internal sealed class TrustProblems(ILogger log, TimeProvider time)
{
    private ImmutableArray<TrustProblem> _all = [];

    public IReadOnlyList<TrustProblem> All => _all;

    /// <summary>Remembers the problem; one that lasts is told to the log once.</summary>
    public void Report(string source, string message)
    {
        TrustProblem? before = _all.FirstOrDefault(problem => string.Equals(problem.Source, source, StringComparison.Ordinal));
        if (before is not null && string.Equals(before.Message, message, StringComparison.Ordinal))
        {
            return;
        }

        Solve(source);
        ImmutableInterlocked.Update(ref _all, all => all.Add(new TrustProblem(source, message, time.GetUtcNow())));
        TrustLog.Problem(log, source, message);
    }

    /// <summary>The source is fine.</summary>
    public void Solve(string source) =>
        ImmutableInterlocked.Update(ref _all, all => all.RemoveAll(problem => string.Equals(problem.Source, source, StringComparison.Ordinal)));
}
