namespace ArtistFirst.Cli;

/// <summary>The answer of the register to one request, and what it discloses of AI in the recording.</summary>
internal sealed record ConsentView(bool Allowed, string Outcome, IReadOnlyList<string> Duties, string? Register, AiView? Ai, IReadOnlyList<FindingView> Findings);
