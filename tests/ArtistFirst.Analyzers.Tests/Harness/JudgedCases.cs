using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>All labelled cases, compiled together, each in a namespace of its own, and analyzed once.</summary>
internal static class JudgedCases
{
    private static readonly Lazy<(MarkedSource[] Sources, Compilation Compilation)> Compiled = new(Compile);
    private static readonly Lazy<Task<IReadOnlyList<Diagnostic>>> Found = new(() => Analyzed.RunAsync(Compilation, new LicenseCheckAnalyzer()));
    private static readonly Lazy<Task<Dictionary<LabelledCase, string>>> Judged = new(async () => Judge(await Found.Value));

    /// <summary>What is wrong with the reports of a case; empty where nothing is.</summary>
    public static async Task<string> ComplaintAsync(LabelledCase labelled) => (await Judged.Value)[labelled];

    /// <summary>What the analyzer reports.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Diagnostics => Found.Value;

    /// <summary>All cases in one compilation, without their marks.</summary>
    public static Compilation Compilation => Compiled.Value.Compilation;

    /// <summary>What is wrong with the reports of another analyzer.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="topic">The topic whose cases it is asked about; null for all.</param>
    public static async Task<IEnumerable<string>> ComplaintsAsync(DiagnosticAnalyzer analyzer, string? topic)
    {
        LabelledCase[] asked = [.. LabelledCase.All.Where(labelled => topic is null || string.Equals(labelled.Topic, topic, StringComparison.Ordinal))];
        HashSet<string> others = [.. LabelledCase.All.Select((labelled, index) => (labelled, Path: $"Case{index}.cs")).Where(one => !asked.Contains(one.labelled)).Select(one => one.Path)];
        Compilation some = Compilation.RemoveSyntaxTrees(Compilation.SyntaxTrees.Where(tree => others.Contains(tree.FilePath)));
        Dictionary<LabelledCase, string> judged = Judge(await Analyzed.RunAsync(some, analyzer));
        return asked.Select(labelled => judged[labelled]).Where(complaint => complaint.Length > 0);
    }

    private static (MarkedSource[] Sources, Compilation Compilation) Compile()
    {
        MarkedSource[] sources = [.. LabelledCase.All.Select((labelled, index) => MarkedSource.Parse(labelled.SourceIn($"Case{index}")))];
        Compilation compilation = Analyzers.Compiled.From([.. sources.Select(source => source.Text), LabelledCase.Vocabulary]);
        Analyzers.Compiled.AssertNoErrors(compilation);
        return (sources, compilation);
    }

    private static Dictionary<LabelledCase, string> Judge(IEnumerable<Diagnostic> diagnostics)
    {
        MarkedSource[] sources = Compiled.Value.Sources;
        ILookup<string, Diagnostic> found = diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal);
        return LabelledCase.All.Select((labelled, index) => (labelled, Complaint: Analyzed.Compare(sources[index], found[$"Case{index}.cs"])))
            .ToDictionary(judged => judged.labelled, judged => judged.Complaint);
    }
}
