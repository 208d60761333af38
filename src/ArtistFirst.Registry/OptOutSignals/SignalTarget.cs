namespace ArtistFirst.Registry;

/// <summary>What an opt-out signal is about. A site knows addresses, the register knows codes: somebody has to say which belong together.</summary>
public sealed record SignalTarget
{
    /// <summary>What of the register it is. Null only for audio files with an ISRC in their tags.</summary>
    public StatementSubject? Subject { get; init; }

    /// <summary>The https address at which the asset is published, by which the rules of a site are matched. Null for signals that lie in or beside the asset itself.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where the signal was found, for explanations, such as <c>https://label.example/robots.txt</c>.</summary>
    public string? Origin { get; init; }
}
