namespace ArtistFirst.Cli;

/// <summary>A command line or a file that could not be used.</summary>
internal sealed record FailureView(string Error);
