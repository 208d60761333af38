using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What a proof shows. Lines are those of the statement that the use is behind; null where no statement was named.</summary>
internal sealed record ProvedUsageView(bool Proved, string? Ledger, long? Size, long? Sequence, ProvedEventView? Event, IReadOnlyList<int>? Lines, IReadOnlyList<FindingView> Findings)
{
    public static ProvedUsageView Of(UsageProofVerdict verdict, StatementCheckAnswer? statement)
    {
        if (verdict.IsValid && statement?.IsProved != false)
        {
            Checkpoint signed = verdict.Checkpoint.Checkpoint;
            return new(Proved: true, signed.Origin, signed.Size, verdict.Sequence, ProvedEventView.Of(verdict.Event), statement is null ? null : [.. statement.Lines.Select(static line => line.Number)], []);
        }

        return new(Proved: false, null, null, null, null, null, [.. (statement?.Findings ?? verdict.Findings).Select(FindingView.Of)]);
    }

    public IEnumerable<string> Tell()
    {
        if (Event is not { } usage)
        {
            return Findings.SelectMany(static finding => finding.Tell()).Prepend("Not proved:");
        }

        IEnumerable<string> proved = usage.Tell().Prepend($"Proved: entry {Words.Of(Sequence ?? 0)} of the {Words.Of(Size ?? 0)} in {Ledger}.");
        return Lines is null ? proved : proved.Append($"  behind line {string.Join(", ", Lines)} of the statement");
    }
}
