using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>A load as the analyzer reported it, found in the syntax, with what the diagnostic says beside its message.</summary>
internal sealed class ReportedLoad(
    SyntaxNode root, SemanticModel model, Diagnostic diagnostic, SyntaxNode node, SyntaxNode? related, CancellationToken cancellationToken)
{
    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>The call that loads.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>The call of the check, or the catch, that the diagnostic points to; null where it points to none in this document.</summary>
    public SyntaxNode? Related { get; } = related;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public bool IsDerived => Diagnostic.Properties.ContainsKey(Hints.IsDerived);

    /// <summary>What is written for the recording; null where nothing is.</summary>
    public ExpressionSyntax? Recording => CallPath.Read(Hint(Hints.Recording))?.ExpressionIn(Node, this);

    /// <summary>What is written for the use; null where nothing is.</summary>
    public ExpressionSyntax? Use => CallPath.Read(Hint(Hints.Use))?.ExpressionIn(Node, this);

    public IOperation? Operation => Model.GetOperation(Node, CancellationToken);

    public string? Hint(string name) => Diagnostic.Properties.TryGetValue(name, out string? text) ? text : null;

    public static async Task<ReportedLoad?> ReadAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && NodeAt(root, diagnostic.Location) is { } node
            ? new ReportedLoad(root, model, diagnostic, node, RelatedIn(root, diagnostic), cancellationToken)
            : null;
    }

    /// <summary>The node that a diagnostic underlines. Of <c>catalogue.Load(id)</c> that is <c>Load(id)</c>, and the node the whole call.</summary>
    public static SyntaxNode? NodeAt(SyntaxNode root, Microsoft.CodeAnalysis.Location location) =>
        root.FullSpan.Contains(location.SourceSpan) ? root.FindNode(location.SourceSpan, getInnermostNodeForTie: true) : null;

    public static SyntaxNode? RelatedIn(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Count > 0 && IsSameFile(diagnostic.AdditionalLocations[0], diagnostic.Location)
            ? NodeAt(root, diagnostic.AdditionalLocations[0])
            : null;

    private static bool IsSameFile(Microsoft.CodeAnalysis.Location one, Microsoft.CodeAnalysis.Location other) =>
        string.Equals(one.GetLineSpan().Path, other.GetLineSpan().Path, StringComparison.Ordinal);
}
