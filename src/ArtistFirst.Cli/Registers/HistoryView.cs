namespace ArtistFirst.Cli;

/// <summary>The history of a register, or of a party in it.</summary>
internal sealed record HistoryView(string Registry, IReadOnlyList<HistoryEntryView> Entries)
{
    public IEnumerable<string> Tell() => Entries.Select(static entry => entry.Tell()).Append($"{Words.Of(Entries.Count)} changes in the register of {Registry}; their hashes hold.");
}
