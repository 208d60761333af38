using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Takes suppressions out of the source.</summary>
internal static class Suppressions
{
    /// <summary>The directive before a node that disables a rule; null where there is none.</summary>
    public static PragmaWarningDirectiveTriviaSyntax? At(SyntaxNode node, string id) =>
        node.GetFirstToken().LeadingTrivia.Select(trivia => trivia.GetStructure()).OfType<PragmaWarningDirectiveTriviaSyntax>()
            .FirstOrDefault(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) && Names(pragma, id));

    /// <summary>The root without an attribute.</summary>
    public static SyntaxNode Without(SyntaxNode root, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1, Parent: { } member } list)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepDirectives)!;
        }

        SyntaxNode plain = member.RemoveNode(list, SyntaxRemoveOptions.KeepDirectives)!;
        return root.ReplaceNode(member, member.GetFirstToken() == list.OpenBracketToken ? plain.WithLeadingTrivia(list.GetLeadingTrivia()) : plain);
    }

    /// <summary>The root without a rule in the directive that disables it, and in the one that restores it.</summary>
    public static SyntaxNode Without(SyntaxNode root, PragmaWarningDirectiveTriviaSyntax disabling, string id)
    {
        List<SyntaxTrivia> directives = [disabling.ParentTrivia];
        directives.AddRange(root.DescendantTrivia().Where(trivia => trivia.SpanStart > disabling.SpanStart && trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax pragma && Restores(pragma, id)).Take(1));
        return root.ReplaceTrivia(directives, (original, _) => Without((PragmaWarningDirectiveTriviaSyntax)original.GetStructure()!, id));
    }

    private static bool Restores(PragmaWarningDirectiveTriviaSyntax pragma, string id) => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword) && Names(pragma, id);

    private static bool Names(PragmaWarningDirectiveTriviaSyntax pragma, string id) => pragma.ErrorCodes.Any(code => string.Equals(code.ToString(), id, StringComparison.Ordinal));

    private static SyntaxTrivia Without(PragmaWarningDirectiveTriviaSyntax pragma, string id) => pragma.ErrorCodes.Count == 1
        ? default
        : SyntaxFactory.Trivia(pragma.WithErrorCodes(SyntaxFactory.SeparatedList(pragma.ErrorCodes.Where(code => !string.Equals(code.ToString(), id, StringComparison.Ordinal)))));
}
