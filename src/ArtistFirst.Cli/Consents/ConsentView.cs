namespace ArtistFirst.Cli;

/// <summary>The answer of the register to one request.</summary>
internal sealed record ConsentView(bool Allowed, string Outcome, IReadOnlyList<string> Duties, string? Register, IReadOnlyList<FindingView> Findings);
