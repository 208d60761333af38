namespace ArtistFirst.Cli;

/// <summary>An amount for which nobody is known.</summary>
internal sealed record WaitingView(string Id, string Reason, string Amount, DateOnly Until);
