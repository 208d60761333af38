namespace ArtistFirst.Cli;

/// <summary>That a period is to be restated.</summary>
internal sealed record RestatedView(string Period);
