namespace ArtistFirst.Analyzers;

/// <summary>Where an operation is evaluated: in which body, how deep, and who watches.</summary>
/// <param name="analysis">The analysis.</param>
/// <param name="body">The body.</param>
/// <param name="context">How the run came about.</param>
/// <param name="repeats">Whether the block may run again, so that values made in it are made anew.</param>
/// <param name="throwing">Where exceptions go.</param>
/// <param name="watcher">Who is told of loads and checks; null where a body is only followed.</param>
internal sealed class Frame(Analysis analysis, FunctionBody body, RunContext context, bool repeats, Throwing throwing, ISweep? watcher)
{
    public Analysis Analysis { get; } = analysis;

    public FunctionBody Body { get; } = body;

    public RunContext Context { get; } = context;

    public bool Repeats { get; } = repeats;

    public Throwing Throwing { get; } = throwing;

    /// <summary>Who is told of loads and checks; null where a body is only followed: it is judged by itself.</summary>
    public ISweep? Watcher { get; } = watcher;
}
