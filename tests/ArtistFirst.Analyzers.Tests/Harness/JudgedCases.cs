using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>All labelled cases, compiled together, each in a namespace of its own, and analyzed once.</summary>
internal static class JudgedCases
{
    private static readonly Lazy<Task<Dictionary<LabelledCase, string>>> Judged = new(JudgeAsync);

    /// <summary>What is wrong with the reports of a case; empty where nothing is.</summary>
    public static async Task<string> ComplaintAsync(LabelledCase labelled) => (await Judged.Value)[labelled];

    private static async Task<Dictionary<LabelledCase, string>> JudgeAsync()
    {
        MarkedSource[] sources = [.. LabelledCase.All.Select((labelled, index) => MarkedSource.Parse(labelled.SourceIn($"Case{index}")))];
        Compilation compilation = Compiled.From([.. sources.Select(source => source.Text), LabelledCase.Vocabulary]);
        Compiled.AssertNoErrors(compilation);
        ILookup<string, Diagnostic> found = (await Analyzed.RunAsync(compilation)).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal);
        return LabelledCase.All.Select((labelled, index) => (labelled, Complaint: Analyzed.Compare(sources[index], found[$"Case{index}.cs"])))
            .ToDictionary(judged => judged.labelled, judged => judged.Complaint);
    }
}
