namespace ArtistFirst.Cli;

/// <summary>What <c>artistfirst consent set</c> did.</summary>
internal sealed record RegisterChangeView(string Statement, string Change, long Revision, DateTimeOffset At, string? Receipt)
{
    public IEnumerable<string> Tell()
    {
        yield return Change is "unchanged"
            ? $"Statement {Statement} was in the register, as of revision {Words.Of(Revision)}."
            : $"Statement {Statement} is in the register: revision {Words.Of(Revision)}, {At:u}";
        if (Receipt is not null)
        {
            yield return $"Receipt: {Receipt}";
        }
    }
}
