namespace ArtistFirst.Registry;

/// <summary>What was read of a signal: what it says no to, and what of it cannot be read. What it allows is nobody's yes and is not kept.</summary>
/// <param name="kind">The kind of signal, such as tdmrep.</param>
internal sealed class SignalReading(string kind)
{
    /// <summary>The kind of signal.</summary>
    public string Kind => kind;

    public List<SignalDenial> Denials { get; } = [];

    public List<(long Line, Finding Finding)> Problems { get; } = [];

    /// <summary>Adds a no, where there are uses that it is to.</summary>
    public void Deny(SignalDenial denial)
    {
        if (denial.Uses != Uses.None && !denial.Territories.IsEmpty)
        {
            Denials.Add(denial);
        }
    }

    public List<(long Line, Finding Finding)> Remarks { get; } = [];

    /// <summary>Adds that something is said in words that nobody knows.</summary>
    public void Note(long line, string expected, string came) => Remarks.Add((line, ImportSignalUnusable.Found(expected, came)));

    /// <summary>Adds that something cannot be read.</summary>
    public void Fail(long line, string expected, string came) => Problems.Add((line, ImportSignalUnusable.Found(expected, came)));
}
