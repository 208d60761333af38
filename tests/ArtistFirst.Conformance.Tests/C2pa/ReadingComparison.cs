using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>The answers of ManifestReader and of c2pa-rs 0.91.3 about the same files, side by side.</summary>
/// <param name="Pairs">File, our report, their verdict.</param>
internal sealed record ReadingComparison(IReadOnlyList<(string File, ValidationReport Ours, C2paVerdict Theirs)> Pairs)
{
    /// <summary>Files that we believe more than c2pa-rs does: there must be none.</summary>
    public IReadOnlyList<string> Laxer => [.. Pairs.Where(static pair => Rank(pair.Ours) > Rank(pair.Theirs)).Select(Show)];

    /// <summary>Files that we believe less.</summary>
    public IReadOnlyList<string> Stricter => [.. Pairs.Where(static pair => Rank(pair.Ours) < Rank(pair.Theirs)).Select(Show)];

    /// <summary>Both.</summary>
    public IReadOnlyList<string> Differences => [.. Laxer, .. Stricter];

    public static async Task<ReadingComparison> OfAsync(string? anchors, params string[] files)
    {
        TrustList trust = anchors is null ? TrustList.Empty : TrustList.FromPem(anchors);
        var reader = new ManifestReader(TimeProvider.System) { Signers = trust, TimeStampAuthorities = trust };
        C2paVerdict[] verdicts = await C2paJudge.Newest.JudgeAsync(anchors, files);
        var pairs = new List<(string, ValidationReport, C2paVerdict)>();
        foreach ((string file, C2paVerdict verdict) in files.Zip(verdicts))
        {
            pairs.Add((file, await reader.ReadAsync(file, TestContext.Current.CancellationToken), verdict));
        }

        return new ReadingComparison(pairs);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"{Pairs.Count} files: {Pairs.Count - Differences.Count} agree, {Stricter.Count} stricter, {Laxer.Count} laxer");
        foreach ((string File, ValidationReport Ours, C2paVerdict Theirs) pair in Pairs)
        {
            text.AppendLine(Show(pair));
        }

        return text.ToString();
    }

    // A file without a manifest, one that is refused and an invalid one are all not believed.
    private static int Rank(ValidationReport report) => report.State switch { ValidationState.Trusted => 2, ValidationState.Valid => 1, _ => 0 };

    private static int Rank(C2paVerdict verdict) => verdict.State switch { "Trusted" => 2, "Valid" => 1, _ => 0 };

    private static string Show((string File, ValidationReport Ours, C2paVerdict Theirs) pair) => $"{Path.GetFileName(pair.File)}: {pair.Ours}; c2pa-rs {pair.Theirs} ({string.Join(", ", pair.Theirs.Informational)})";
}
