using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>Bodies that can be read at once. Counted from the declaration (attributes and documentation left out) to the closing brace.</summary>
internal static class MethodSizes
{
    public const int Percentile95 = 30;
    public const int Maximum = 60;

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        (string Place, int Lines)[] methods = [.. files.SelectMany(Methods).OrderByDescending(method => method.Lines)];
        foreach ((string place, int lines) in methods.Where(method => method.Lines > Maximum))
        {
            yield return $"{place}: {lines} lines, at most {Maximum}";
        }

        int figure = Percentile.Of(methods.Select(method => method.Lines), 95);
        if (figure > Percentile95)
        {
            string longest = string.Join(", ", methods.Take(5).Select(method => $"{method.Place} ({method.Lines})"));
            yield return $"percentile 95 of all methods is {figure} lines, at most {Percentile95}; the longest are {longest}";
        }
    }

    private static IEnumerable<(string Place, int Lines)> Methods(SourceFile file)
    {
        foreach (SyntaxNode body in file.Unit.DescendantNodes().Where(HasBody))
        {
            int first = body.GetLocation().SourceTree!.GetLineSpan(FirstToken(body).Span).StartLinePosition.Line;
            int last = body.GetLocation().GetLineSpan().EndLinePosition.Line;
            yield return ($"{file.At(body)} {NameOf(body)}", last - first + 1);
        }

        // Top-level statements are the body of Main.
        if (file.Unit.Members.OfType<GlobalStatementSyntax>().ToArray() is [var start, ..] statements)
        {
            int first = start.GetLocation().GetLineSpan().StartLinePosition.Line;
            yield return ($"{file.At(start)} Main", statements[^1].GetLocation().GetLineSpan().EndLinePosition.Line - first + 1);
        }
    }

    private static bool HasBody(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        _ => false,
    };

    private static SyntaxToken FirstToken(SyntaxNode body)
    {
        SyntaxNodeOrToken first = body.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
        return first.IsToken ? first.AsToken() : first.AsNode()!.GetFirstToken();
    }

    private static string NameOf(SyntaxNode body) => body switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } accessor => $"{property.Identifier.Text}.{accessor.Keyword.Text}",
        _ => body.Kind().ToString(),
    };
}
