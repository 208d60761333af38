using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What several proofs show.</summary>
internal sealed record ProvedUsagesView(bool Proved, int ProvedEntries, IReadOnlyList<int>? LinesWithoutProof, IReadOnlyList<ProvedUsageView> Proofs)
{
    public static ProvedUsagesView Of(IReadOnlyList<ProvedUsageView> proofs, StatementCheck? statement)
    {
        HashSet<int> proved = [.. proofs.SelectMany(static proof => proof.Lines ?? [])];
        return new ProvedUsagesView(
            proofs.All(static proof => proof.Proved),
            proofs.Count(static proof => proof.Proved),
            statement is null ? null : [.. statement.Lines.Where(static line => line.Entries is not null).Select(static line => line.Number).Where(number => !proved.Contains(number))],
            proofs);
    }

    public IEnumerable<string> Tell()
    {
        foreach (string line in Proofs.Where(static proof => !proof.Proved).SelectMany(static proof => proof.Tell()))
        {
            yield return line;
        }

        yield return $"{Words.Of(ProvedEntries)} of {Words.Of(Proofs.Count)} proofs hold.";
        if (LinesWithoutProof is { } lines)
        {
            yield return lines.Count == 0 ? "Every line that comes from the ledger has an entry that is proved." : $"Lines of which no entry is proved here: {string.Join(", ", lines)}.";
        }
    }
}
