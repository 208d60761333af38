namespace ArtistFirst.Cli;

/// <summary>A remark of an import.</summary>
internal sealed record ImportRemarkView(long Line, string Code, string Result, string Reason);
