namespace ArtistFirst.Cli;

/// <summary>The proofs of an operation, or of entries.</summary>
internal sealed record UsageProofsView(string? Operation, string Ledger, long Size, IReadOnlyList<UsageProofView> Proofs)
{
    public IEnumerable<string> Tell() => Proofs.Count == 0
        ? [$"Operation {Operation} is on record behind the last checkpoint ({Words.Of(Size)} entries): sign a newer one with --key."]
        : Proofs.SelectMany(static proof => new[] { $"{proof.Kind}: entry {Words.Of(proof.Sequence)}, {proof.File}", $"  event hash {proof.EventHash}" })
            .Prepend($"{(Operation is null ? "Entries" : $"Operation {Operation}")}, in {Ledger} at {Words.Of(Size)} entries:");
}
