namespace ArtistFirst.Cli;

/// <summary>What a register discloses of AI in a recording.</summary>
internal sealed record AiView(string? Contains, IReadOnlyList<AiContributionView> Contributions)
{
    public static AiView? Of(Recording? recording) => recording is null or { ContainsAi: null, Contributions.IsEmpty: true }
        ? null
        : new AiView(recording.ContainsAi is { } ai ? Words.Camel(ai) : null, [.. recording.Contributions.Select(static part => new AiContributionView(part.Name, part.Role, Words.Camel(part.Ai)))]);

    public string Tell()
    {
        string parts = string.Join(", ", Contributions.Select(static part => $"{part.Name} ({part.Role}): {part.Ai}"));
        return $"AI in the recording: {Contains ?? "not said of the whole"}{(parts.Length > 0 ? $"; {parts}" : string.Empty)}.";
    }
}
