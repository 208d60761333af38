namespace RemixStudio;

/// <summary>Who is in a file, and whether that may be believed.</summary>
internal sealed record Credits(string State, string? SignedBy, string? Title, IReadOnlyList<string> Sources, IReadOnlyList<string> People, IReadOnlyList<string> Findings);
