using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What <c>artistfirst consent import</c> did.</summary>
internal sealed record ImportView(
    string Format, bool DryRun, long Lines, long ResumedBehind, long Added, long Unchanged, long Replaced, long Rejected, long Noted, IReadOnlyDictionary<string, long> Codes, IReadOnlyList<ImportRemarkView> Remarks)
{
    private const int MostShown = 20;

    public static ImportView Of(ImportReport report, bool dryRun) => new(
        report.Format.ToString(), dryRun, report.Lines, report.ResumedBehind, report.Added, report.Unchanged, report.Replaced, report.Rejected, report.Noted, report.Codes,
        [.. report.Remarks.Select(static remark => new ImportRemarkView(remark.Line, remark.Finding.Code.ToString(), remark.IsRejection ? "rejected" : "noted", remark.Finding.Message))]);

    public IEnumerable<string> Tell()
    {
        yield return DryRun
            ? $"{Format}, {Words.Of(Lines)} lines: {Words.Of(Added)} rows. Nothing was written."
            : $"{Format}, {Words.Of(Lines)} lines: {Words.Of(Added)} rows added, {Words.Of(Replaced)} described anew, {Words.Of(Unchanged)} there already.{(ResumedBehind > 0 ? $" Went on behind {Words.Of(ResumedBehind)}." : string.Empty)}";
        foreach (ImportRemarkView remark in Remarks.Take(MostShown))
        {
            yield return $"{remark.Result}, line {Words.Of(remark.Line)}: {remark.Code}: {remark.Reason}";
        }

        if (Rejected + Noted > 0)
        {
            yield return $"{Words.Of(Rejected)} left out, {Words.Of(Noted)} remarks: {string.Join(", ", Codes.Select(static code => $"{code.Key} {Words.Of(code.Value)}"))}. --report writes all of them.";
        }
    }
}
