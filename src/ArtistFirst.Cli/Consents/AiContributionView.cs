namespace ArtistFirst.Cli;

/// <summary>AI's part in what somebody or a model did in a role.</summary>
internal sealed record AiContributionView(string Name, string Role, string Ai);
