namespace ArtistFirst.Cli;

/// <summary>One proof that was written.</summary>
internal sealed record UsageProofView(string Kind, long Sequence, string EventHash, string File);
