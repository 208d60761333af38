using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Marks the places of a diagnostic in the syntax, so that they are found again after other places have changed.</summary>
internal sealed class ReportMark(Diagnostic diagnostic, int index)
{
    private const string Kind = "ArtistFirst.Reported";

    private readonly SyntaxAnnotation _load = new(Kind, $"{index}");
    private readonly SyntaxAnnotation _related = new(Kind, $"{index} related");

    /// <summary>The root with the marks of all diagnostics.</summary>
    public static SyntaxNode Place(SyntaxNode root, IReadOnlyList<ReportMark> marks)
    {
        var annotations = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
        foreach (ReportMark mark in marks)
        {
            Add(annotations, ReportedLoad.NodeAt(root, mark.Diagnostic.Location), mark._load);
            Add(annotations, ReportedLoad.RelatedIn(root, mark.Diagnostic), mark._related);
        }

        return root.ReplaceNodes(annotations.Keys, (original, current) => current.WithAdditionalAnnotations(annotations[original]));
    }

    public async Task<ReportedLoad?> FindAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root?.GetAnnotatedNodes(_load).FirstOrDefault() is { } load && model is not null
            ? new ReportedLoad(root, model, Diagnostic, load, root.GetAnnotatedNodes(_related).FirstOrDefault(), cancellationToken)
            : null;
    }

    private Diagnostic Diagnostic { get; } = diagnostic;

    private static void Add(Dictionary<SyntaxNode, List<SyntaxAnnotation>> annotations, SyntaxNode? node, SyntaxAnnotation annotation)
    {
        if (node is null)
        {
            return;
        }

        if (!annotations.TryGetValue(node, out List<SyntaxAnnotation>? all))
        {
            annotations.Add(node, all = []);
        }

        all.Add(annotation);
    }
}
