using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>The answers of ManifestReader and of c2pa-rs 0.91.3 about the same files, side by side.</summary>
/// <param name="Pairs">File, our report, their verdict.</param>
internal sealed record ReadingComparison(IReadOnlyList<(string File, ValidationReport Ours, C2paVerdict Theirs)> Pairs)
{
    // A judge has two minutes for what it is asked at once, and what it is asked about is as long as the file each time.
    private const int BytesAtOnce = 64_000_000;
    private const int MostAtOnce = 400;

    private const int MostShown = 40;

    /// <summary>Files that we believe more than c2pa-rs does: there must be none.</summary>
    public IReadOnlyList<string> Laxer => [.. Pairs.Where(static pair => Rank(pair.Ours) > Rank(pair.Theirs)).Select(Show)];

    /// <summary>Files that we believe less.</summary>
    public IReadOnlyList<string> Stricter => [.. Pairs.Where(static pair => Rank(pair.Ours) < Rank(pair.Theirs)).Select(Show)];

    /// <summary>Both.</summary>
    public IReadOnlyList<string> Differences => [.. Laxer, .. Stricter];

    /// <summary>Files that we believe less, for none of the reasons that decision 0023 gives.</summary>
    public IReadOnlyList<string> Unexplained => [.. Pairs.Where(static pair => Rank(pair.Ours) < Rank(pair.Theirs) && !IsFrame(pair.Ours)).Select(Show)];

    /// <summary>Compares what is said of files.</summary>
    public static async Task<ReadingComparison> OfAsync(string? anchors, string[] files, C2paJudge? judge = null)
    {
        ManifestReader reader = Reader(anchors);
        C2paVerdict[] verdicts = await (judge ?? C2paJudge.Newest).JudgeAsync(anchors, files);
        var pairs = new List<(string, ValidationReport, C2paVerdict)>();
        foreach ((string file, C2paVerdict verdict) in files.Zip(verdicts))
        {
            pairs.Add((Path.GetFileName(file), await reader.ReadAsync(file, TestContext.Current.CancellationToken), verdict));
        }

        return new ReadingComparison(pairs);
    }

    /// <summary>Compares what is said of mutants.</summary>
    public static async Task<ReadingComparison> OfAsync(string? anchors, IReadOnlyList<Mutant> mutants, C2paJudge? judge = null)
    {
        ManifestReader reader = Reader(anchors);
        var originals = mutants.Select(static mutant => mutant.File).Distinct(StringComparer.Ordinal).ToDictionary(static file => file, File.ReadAllBytes, StringComparer.Ordinal);
        var pairs = new List<(string, ValidationReport, C2paVerdict)>();
        foreach (Mutant[] some in mutants.Chunk(Math.Clamp(BytesAtOnce / originals.Values.Max(static bytes => bytes.Length), 1, MostAtOnce)))
        {
            C2paVerdict[] verdicts = await (judge ?? C2paJudge.Newest).JudgeAsync(anchors, some);
            foreach ((Mutant mutant, C2paVerdict verdict) in some.Zip(verdicts))
            {
                pairs.Add((mutant.ToString(), await reader.ReadAsync(new MemoryStream(mutant.Apply(originals[mutant.File])), TestContext.Current.CancellationToken), verdict));
            }
        }

        return new ReadingComparison(pairs);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"{Pairs.Count} files: {Pairs.Count - Differences.Count} agree, {Stricter.Count} stricter, {Laxer.Count} laxer");
        foreach (string difference in Laxer.Concat(Unexplained).Concat(Differences).Distinct(StringComparer.Ordinal).Take(MostShown))
        {
            text.AppendLine(difference);
        }

        return text.ToString();
    }

    private static ManifestReader Reader(string? anchors)
    {
        TrustList trust = anchors is null ? TrustList.Empty : TrustList.FromPem(anchors);
        return new ManifestReader(TimeProvider.System) { Signers = trust, TimeStampAuthorities = trust };
    }

    // What nobody signs (sizes of boxes, types, labels, toggles, the payload beside the claim), and certificates that are none.
    private static bool IsFrame(ValidationReport report) => report.Failures.Select(static failure => failure.Explanation).Any(static text =>
        text.Contains("expected a size of", StringComparison.Ordinal)
        || text.Contains("with the label 'c2pa'", StringComparison.Ordinal)
        || text.Contains("expected a label of", StringComparison.Ordinal)
        || text.Contains("it also has", StringComparison.Ordinal)
        || text.Contains("expected a manifest, got a box", StringComparison.Ordinal)
        || text.Contains("expected one description box", StringComparison.Ordinal)
        || text.Contains("toggles for a box", StringComparison.Ordinal)
        || text.Contains("expected null", StringComparison.Ordinal)
        || text.Contains("missing or is none", StringComparison.Ordinal));

    // A file without a manifest, one that is refused and an invalid one are all not believed.
    private static int Rank(ValidationReport report) => report.State switch { ValidationState.Trusted => 2, ValidationState.Valid => 1, _ => 0 };

    private static int Rank(C2paVerdict verdict) => verdict.State switch { "Trusted" => 2, "Valid" => 1, _ => 0 };

    private static string Show((string File, ValidationReport Ours, C2paVerdict Theirs) pair) => $"{pair.File}: {pair.Ours} {pair.Ours.Failures.FirstOrDefault()?.Explanation}; c2pa-rs {pair.Theirs}";
}
