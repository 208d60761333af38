namespace ArtistFirst.Cli;

/// <summary>The place in a status list, as a terms file has it.</summary>
internal sealed record StatusTerms
{
    public required string Uri { get; init; }

    public required long Index { get; init; }
}
