using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>What must not be left in code: switched-off warnings, unfinished work, folded regions (outside the snippets that guides show).</summary>
internal static partial class Leftovers
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) => files.SelectMany(Check);

    private static IEnumerable<string> Check(SourceFile file) =>
        file.Unit.DescendantTrivia(descendIntoTrivia: true).SelectMany(trivia => Check(file, trivia))
            .Concat(file.Unit.DescendantNodes().SelectMany(node => Check(file, node)));

    private static IEnumerable<string> Check(SourceFile file, SyntaxTrivia trivia)
    {
        string at = file.At(trivia.GetLocation());
        if (trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax or PragmaChecksumDirectiveTriviaSyntax)
        {
            yield return $"{at}: #pragma; mend what the warning says";
        }
        else if (trivia.GetStructure() is RegionDirectiveTriviaSyntax region && !IsSnippet(file, region))
        {
            yield return $"{at}: #region; a file that needs folding is too long";
        }
        else if (IsComment(trivia) && UnfinishedWork().Match(trivia.ToString()) is { Success: true } unfinished)
        {
            yield return $"{at}: {unfinished.Value}; finish it, or file it where work is planned";
        }
    }

    private static IEnumerable<string> Check(SourceFile file, SyntaxNode node)
    {
        if (node is IdentifierNameSyntax { Identifier.Text: "NotImplementedException" })
        {
            yield return $"{file.At(node)}: NotImplementedException; what is not there is not declared either";
        }
        else if (node is AttributeSyntax attribute && IsSuppression(attribute) && !IsJustified(attribute))
        {
            yield return $"{file.At(node)}: a suppression without Justification; say why the rule does not hold here";
        }
        else if (node is AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: "Skip", Parent.Parent: AttributeSyntax { Name: var test } } && test.ToString() is "Fact" or "Theory")
        {
            yield return $"{file.At(node)}: a test that never runs; mend it or take it out";
        }
    }

    private static bool IsSnippet(SourceFile file, RegionDirectiveTriviaSyntax region) =>
        !Checkout.IsProduct(file.Path) && Snippets.NameOf(region) is not null;

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool IsSuppression(AttributeSyntax attribute) =>
        attribute.Name.ToString() is var name && (name.Contains("SuppressMessage", StringComparison.Ordinal) || name.Contains("UnconditionalSuppress", StringComparison.Ordinal));

    private static bool IsJustified(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments.Any(argument =>
        argument.NameEquals?.Name.Identifier.Text is "Justification" && argument.Expression is LiteralExpressionSyntax { Token.ValueText.Length: > 10 }) == true;

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnfinishedWork();
}
