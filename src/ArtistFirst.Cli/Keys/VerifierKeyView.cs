namespace ArtistFirst.Cli;

/// <summary>A ledger's key, as those who verify its checkpoints name it.</summary>
internal sealed record VerifierKeyView(string VerifierKey);
