using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What several proofs show, and the statement that they came with. Proved: all proofs hold, the statement does not contradict itself, and no line lacks a proof, unless that was allowed.</summary>
internal sealed record ProvedUsagesView(bool Proved, int ProvedEntries, IReadOnlyList<int>? LinesWithoutProof, IReadOnlyList<FindingView> Contradictions, IReadOnlyList<ProvedUsageView> Proofs)
{
    public static ProvedUsagesView Of(IReadOnlyList<ProvedUsageView> proofs, StatementCheck? statement, bool isPartial)
    {
        HashSet<int> proved = [.. proofs.SelectMany(static proof => proof.Lines ?? [])];
        int[]? missing = statement is null ? null : [.. statement.Lines.Where(static line => line.Type is LineType.Usage or LineType.Training).Select(static line => line.Number).Where(number => !proved.Contains(number))];
        FindingView[] contradictions = [.. statement?.FindContradictions().Select(FindingView.Of) ?? []];
        return new ProvedUsagesView(
            proofs.All(static proof => proof.Proved) && contradictions.Length == 0 && (isPartial || missing is not { Length: > 0 }),
            proofs.Count(static proof => proof.Proved),
            missing,
            contradictions,
            proofs);
    }

    public IEnumerable<string> Tell()
    {
        foreach (string line in Proofs.Where(static proof => !proof.Proved).SelectMany(static proof => proof.Tell()))
        {
            yield return line;
        }

        if (Proofs is [{ Proved: true } only])
        {
            foreach (string line in only.Tell())
            {
                yield return line;
            }
        }

        foreach (string line in Contradictions.SelectMany(static finding => finding.Tell()))
        {
            yield return line;
        }

        yield return $"{Words.Of(ProvedEntries)} of {Words.Of(Proofs.Count)} proofs hold.";
        if (LinesWithoutProof is { } lines)
        {
            yield return lines.Count == 0
                ? "Every line that comes from the ledger has an entry that is proved."
                : $"Lines of which no entry is proved here: {string.Join(", ", lines)}. Give their proofs as well, or check a part alone with --partial.";
            yield return Contradictions.Count == 0 ? "The statement follows from its lines." : "The statement contradicts itself.";
        }
    }
}
