using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers;

/// <summary>Finds suppressions in a member that have nothing to suppress: the next load that is not checked would go unseen behind them.</summary>
internal static class RedundantSuppressions
{
    private static readonly ImmutableHashSet<string> Judged = ImmutableHashSet.Create(
        StringComparer.Ordinal, UncheckedLoad.Id, OtherRecordingChecked.Id, OtherUseChecked.Id, CheckNotAwaited.Id, SwallowedDenial.Id);

    public static IEnumerable<Diagnostic> Judge(ISymbol member, SyntaxNode syntax, IReadOnlyList<Diagnostic> reported, CancellationToken cancellationToken) =>
        InAttributes(member, reported, cancellationToken).Concat(syntax.ContainsDirectives ? InDirectives(syntax, reported) : []);

    private static IEnumerable<Diagnostic> InAttributes(ISymbol member, IReadOnlyList<Diagnostic> reported, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "SuppressMessageAttribute", ConstructorArguments: [_, { Value: string check }], ApplicationSyntaxReference: { } place }
                && check.Split(':')[0].Trim() is var id && Judged.Contains(id) && reported.All(diagnostic => !IsOf(diagnostic, id)))
            {
                yield return Report(place.GetSyntax(cancellationToken).GetLocation(), id);
            }
        }
    }

    private static IEnumerable<Diagnostic> InDirectives(SyntaxNode syntax, IReadOnlyList<Diagnostic> reported)
    {
        PragmaWarningDirectiveTriviaSyntax[] pragmas = [.. syntax.DescendantTrivia(descendIntoTrivia: true).Select(trivia => trivia.GetStructure()).OfType<PragmaWarningDirectiveTriviaSyntax>()];
        foreach (PragmaWarningDirectiveTriviaSyntax pragma in pragmas.Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) && pragma.SpanStart > syntax.SpanStart))
        {
            foreach (ExpressionSyntax code in pragma.ErrorCodes)
            {
                // One that is not restored here is about what follows the member too.
                string id = code.ToString();
                int? end = pragmas.FirstOrDefault(other => other.SpanStart > pragma.SpanStart && Restores(other, id))?.SpanStart;
                if (Judged.Contains(id) && end is { } restored
                    && reported.All(diagnostic => !IsOf(diagnostic, id) || diagnostic.Location.SourceSpan.Start < pragma.SpanStart || diagnostic.Location.SourceSpan.Start > restored))
                {
                    yield return Report(code.GetLocation(), id);
                }
            }
        }
    }

    private static bool Restores(PragmaWarningDirectiveTriviaSyntax pragma, string id) =>
        pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword)
        && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => string.Equals(code.ToString(), id, StringComparison.Ordinal)));

    private static bool IsOf(Diagnostic diagnostic, string id) => string.Equals(diagnostic.Id, id, StringComparison.Ordinal);

    private static Diagnostic Report(Microsoft.CodeAnalysis.Location place, string id) =>
        Diagnostic.Create(RedundantCheck.Rule, place, ImmutableDictionary<string, string?>.Empty.Add(Hints.Suppressed, id), $"There is no {id} here to suppress: every load has its check");
}
