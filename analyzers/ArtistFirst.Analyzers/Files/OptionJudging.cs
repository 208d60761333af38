using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers;

/// <summary>Reports an option that says nothing, once for each thing that it says: in the first file that it is meant for, as nobody can tell which of the option files it stands in.</summary>
internal sealed class OptionJudging
{
    private readonly Lazy<Dictionary<SyntaxTree, List<string>>> _problems;

    public OptionJudging(Compilation compilation, AnalyzerConfigOptionsProvider editorConfig)
    {
        _problems = new Lazy<Dictionary<SyntaxTree, List<string>>>(() => Read(compilation, new FileOptions(editorConfig)));
    }

    public void Judge(SyntaxTreeAnalysisContext context)
    {
        foreach (string problem in _problems.Value.TryGetValue(context.Tree, out List<string>? problems) ? problems : [])
        {
            context.ReportDiagnostic(Diagnostic.Create(UnknownEntry.Rule, context.Tree.GetLocation(new TextSpan(0, 0)), problem));
        }
    }

    private static Dictionary<SyntaxTree, List<string>> Read(Compilation compilation, FileOptions options)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<SyntaxTree, List<string>> problems = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            List<string> ofTree = [.. ProblemsOf(tree, options).Where(seen.Add)];
            if (ofTree.Count > 0)
            {
                problems.Add(tree, ofTree);
            }
        }

        return problems;
    }

    private static IEnumerable<string> ProblemsOf(SyntaxTree tree, FileOptions options)
    {
        if (options.Find(tree, FileOptions.Match, FileOptions.ProjectMatch) is { } match && match.ToLowerInvariant() is not ("exact" or "derived"))
        {
            yield return $"'{match}' is no {FileOptions.Match}: expected exact or derived";
        }

        if (options.Find(tree, FileOptions.Use, FileOptions.ProjectUse) is { } use && UseOption.Parse(use) is null)
        {
            yield return $"'{use}' is no {FileOptions.Use}: expected a use as in TrainGenerative or train.generative, several with commas";
        }

        if (options.CallsSaid(tree) is { } calls && FileOptions.ParseCalls(calls) is null)
        {
            yield return $"'{calls}' is no {FileOptions.Calls}: expected a number from 0 to 6";
        }
    }
}
