using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0006: throws the refusal on, at the end of the catch that took it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwallowedDenialFix))]
public sealed class SwallowedDenialFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Rethrow = "ArtistFirst.Rethrow";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0006");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        // Where the end of the catch is not reached, it is left by a jump, which leads to the load: that is for a person to undo.
        if (load.Related?.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause && EndsInThrow(clause) is var isDone
            && (isDone || load.Model.AnalyzeControlFlow(clause.Block) is { Succeeded: true, EndPointIsReachable: true }))
        {
            yield return new Repair("Rethrow in the catch", Rethrow, () => isDone ? load.Root : load.Root.ReplaceNode(clause.Block, WithThrow(clause.Block)));
        }
    }

    private static bool EndsInThrow(CatchClauseSyntax clause) => clause.Block.Statements.LastOrDefault() is ThrowStatementSyntax { Expression: null };

    private static BlockSyntax WithThrow(BlockSyntax block)
    {
        ThrowStatementSyntax rethrow = SyntaxFactory.ThrowStatement()
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);

        // What is explained at the end of the block stays before the throw.
        SyntaxTriviaList end = block.CloseBraceToken.LeadingTrivia;
        return end.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            ? Layout.Mark(block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(SyntaxFactory.ElasticMarker)).AddStatements(rethrow.WithLeadingTrivia(end)))
            : Layout.Mark(block.AddStatements(rethrow));
    }
}
