using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Remembers, while many loads are mended, which checks were inserted already, and whether one of them serves another load too.</summary>
internal static class Inserted
{
    private const string Kind = "ArtistFirst.Inserted";

    public static T Mark<T>(T node, string check)
        where T : SyntaxNode => node.WithAdditionalAnnotations(new SyntaxAnnotation(Kind, check));

    /// <summary>Whether the same check was inserted before, on every path here, and nothing has changed its recording since.</summary>
    public static bool Serves(SyntaxNode anchor, string check, ExpressionSyntax recording, SemanticModel model)
    {
        ISymbol[] variables = [.. Plain.Variables(recording, model, anchor.SpanStart)];
        if (!AreStable(Plain.Symbols(recording, model, anchor.SpanStart)))
        {
            return false;
        }

        for (SyntaxNode? node = anchor; node is not null and not (MemberDeclarationSyntax and not GlobalStatementSyntax) and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax; node = node.Parent)
        {
            bool? answer = node is StatementSyntax or GlobalStatementSyntax ? AmongSiblings(node, check, variables, model) : null;
            if (answer is { } known)
            {
                return known;
            }

            if (IsLoop(node) && Anchor.Writes(node, variables, model))
            {
                return false;
            }
        }

        return false;
    }

    private static bool? AmongSiblings(SyntaxNode statement, string check, ISymbol[] variables, SemanticModel model)
    {
        foreach (SyntaxNode sibling in statement.Parent!.ChildNodes().TakeWhile(child => child != statement).Reverse())
        {
            if (sibling is not (StatementSyntax or GlobalStatementSyntax))
            {
                continue;
            }

            if (sibling.DescendantNodesAndSelf(node => node is StatementSyntax or GlobalStatementSyntax).Take(2).SelectMany(node => node.GetAnnotations(Kind)).Any(mark => string.Equals(mark.Data, check, StringComparison.Ordinal)))
            {
                return true;
            }

            SyntaxNode inner = sibling is GlobalStatementSyntax global ? global.Statement : sibling;
            if (inner.DescendantNodesAndSelf().Any(node => node is LabeledStatementSyntax) || Anchor.Writes(inner, variables, model))
            {
                return false;
            }
        }

        return statement is LabeledStatementSyntax ? false : null;
    }

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool AreStable(IEnumerable<ISymbol> recording) =>
        recording.All(symbol => symbol switch
        {
            IFieldSymbol field => field.IsReadOnly || field.IsConst,
            IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
            _ => true,
        });
}
