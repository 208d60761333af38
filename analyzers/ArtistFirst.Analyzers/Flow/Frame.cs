namespace ArtistFirst.Analyzers;

/// <summary>Where an operation is evaluated: in which body, how deep, and who watches.</summary>
/// <param name="analysis">The analysis.</param>
/// <param name="body">The body.</param>
/// <param name="context">How the run came about.</param>
/// <param name="repeats">Whether the block may run again, so that values made in it are made anew.</param>
/// <param name="throwing">Where exceptions go.</param>
/// <param name="sweep">Who watches the last, reporting pass; null while states are still being found.</param>
internal sealed class Frame(Analysis analysis, FunctionBody body, RunContext context, bool repeats, Throwing throwing, ISweep? sweep)
{
    public Analysis Analysis { get; } = analysis;

    public FunctionBody Body { get; } = body;

    public RunContext Context { get; } = context;

    public bool Repeats { get; } = repeats;

    public Throwing Throwing { get; } = throwing;

    /// <summary>Whether somebody was looked for. A block in which nobody was has nothing to tell.</summary>
    public bool HasSomethingToTell { get; private set; }

    /// <summary>Who watches the last pass; null while states are still being found.</summary>
    public ISweep? Watcher()
    {
        HasSomethingToTell = true;
        return sweep;
    }
}
