using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers;

/// <summary>Reports a line of an additional file that says nothing, in that file: a member that is misspelled is a member that is not watched.</summary>
internal static class FileJudging
{
    public static void Judge(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!ListFile.IsOf(file, ListFile.Loads) && !ListFile.IsOf(file, ListFile.Checks))
        {
            return;
        }

        foreach (KeyValuePair<TextLine, string> entry in ListFile.Entries(file, context.CancellationToken))
        {
            if (ProblemOf(entry.Value, context.Compilation) is { } problem)
            {
                LinePosition start = new(entry.Key.LineNumber, 0);
                LinePosition end = new(entry.Key.LineNumber, entry.Key.Span.Length);
                context.ReportDiagnostic(Diagnostic.Create(
                    UnknownEntry.Rule, Microsoft.CodeAnalysis.Location.Create(file.Path, entry.Key.Span, new LinePositionSpan(start, end)), problem));
            }
        }
    }

    private static string? ProblemOf(string entry, Compilation compilation)
    {
        if (ListFile.Parse(entry, out string problem) is not { } member)
        {
            return problem;
        }

        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(member.Id, compilation) is not { } symbol)
        {
            return $"No member has the documentation id {member.Id}; expected one of this compilation or its references";
        }

        return symbol is IMethodSymbol method
            ? new[] { member.Recording, member.Use }.Where(path => path is not null && !int.TryParse(path, out _) && ValuePath.Parse(path, method) is null)
                .Select(path => $"{method.Name} has no parameter {path}").FirstOrDefault()
            : null;
    }
}
