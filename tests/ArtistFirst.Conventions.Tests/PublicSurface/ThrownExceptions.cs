using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>
/// What a public member throws by its own hand stands in its documentation. A null or empty argument, a disposed object and a
/// state that cannot be are left out: nullable annotations and <see cref="IDisposable"/> say the first two, and nobody catches the third.
/// </summary>
internal static class ThrownExceptions
{
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal) { "ArgumentNullException", "ObjectDisposedException", "UnreachableException" };

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            foreach (MemberDeclarationSyntax member in file.Unit.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsPublicMember))
            {
                string[] documented = [.. Documented(member)];
                foreach (string thrown in Thrown(member).Distinct(StringComparer.Ordinal).Except(documented, StringComparer.Ordinal))
                {
                    if (!documented.Contains("*", StringComparer.Ordinal))
                    {
                        yield return $"{file.At(member)}: throws {thrown} and does not say so: <exception cref=\"{thrown}\">";
                    }
                }
            }
        }
    }

    private static bool IsPublicMember(MemberDeclarationSyntax member) =>
        member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
        && member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(declared => declared is not BaseNamespaceDeclarationSyntax)
            .All(declared => declared.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static IEnumerable<string> Thrown(MemberDeclarationSyntax member)
    {
        foreach (SyntaxNode node in member.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax))
        {
            string? name = node switch
            {
                ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax created } => SimpleName(created.Type),
                ThrowExpressionSyntax { Expression: ObjectCreationExpressionSyntax created } => SimpleName(created.Type),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var verb, Expression: var type } }
                    when verb.StartsWith("ThrowIf", StringComparison.Ordinal) => ThrownBy(verb, SimpleName(type)),
                _ => null,
            };
            if (name?.EndsWith("Exception", StringComparison.Ordinal) == true && !Understood.Contains(name))
            {
                yield return name;
            }
        }
    }

    private static string ThrownBy(string verb, string type) => verb is "ThrowIfCancellationRequested" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" ? string.Empty : type;

    private static IEnumerable<string> Documented(MemberDeclarationSyntax member)
    {
        foreach (SyntaxNode node in member.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().SelectMany(comment => comment.DescendantNodes()))
        {
            if (node is XmlCrefAttributeSyntax { Parent: XmlElementStartTagSyntax { Name.LocalName.Text: "exception" } } cref)
            {
                yield return cref.Cref.ToString().Split('.')[^1];
            }
            else if (node is XmlNameSyntax { LocalName.Text: "inheritdoc" })
            {
                yield return "*";
            }
        }
    }

    private static string SimpleName(ExpressionSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => string.Empty,
    };
}
