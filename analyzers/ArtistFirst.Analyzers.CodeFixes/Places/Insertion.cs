using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Writes a statement before another one, or before an expression that is a body, which then gets braces. Comments stay with what they explain.</summary>
internal static class Insertion
{
    public static SyntaxNode Before(ReportedLoad load, SyntaxNode anchor, StatementSyntax inserted) => anchor switch
    {
        StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement => InList(load.Root, statement, inserted),
        StatementSyntax { Parent: GlobalStatementSyntax global } statement => InFile(load.Root, global, statement, inserted),
        StatementSyntax { Parent: LabeledStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } labeled } statement => AfterLabel(load.Root, labeled, statement, inserted),
        StatementSyntax statement => load.Root.ReplaceNode(statement, Layout.Mark(SyntaxFactory.Block(Elastic(inserted), statement))),
        ExpressionSyntax { Parent: LambdaExpressionSyntax lambda } body =>
            load.Root.ReplaceNode(lambda, WithBlock(lambda, Body(body, inserted, ReturnsNothing(load.Model.GetSymbolInfo(lambda).Symbol)), Layout.LineEndIn(load.Root))),
        ExpressionSyntax { Parent: ArrowExpressionClauseSyntax { Parent: { } member } } body =>
            load.Root.ReplaceNode(member, WithBlock(member, Body(body, inserted, ReturnsNothing(load.Model.GetDeclaredSymbol(member))))),
        _ => load.Root,
    };

    /// <summary>Writes a statement after another one of a list.</summary>
    public static SyntaxNode After(SyntaxNode root, StatementSyntax statement, StatementSyntax inserted)
    {
        SyntaxTriviaList indent = Indentation(statement.GetLeadingTrivia());
        StatementSyntax line = Layout.Mark(inserted.WithLeadingTrivia(indent).WithTrailingTrivia(Layout.LineEndIn(root)));
        return root.InsertNodesAfter(statement, [line]);
    }

    /// <summary>A statement that takes the place of another one, with its comments.</summary>
    public static StatementSyntax InPlaceOf(StatementSyntax statement, StatementSyntax replacement) => Layout.Mark(replacement.WithTriviaFrom(statement));

    private static SyntaxNode InList(SyntaxNode root, StatementSyntax statement, StatementSyntax inserted)
    {
        (SyntaxTriviaList before, SyntaxTriviaList after) = Split(statement.GetLeadingTrivia());
        SyntaxNode[] both = [Line(inserted, before, Layout.LineEndIn(root)), statement.WithLeadingTrivia(after)];
        return root.ReplaceNode(statement, both);
    }

    private static SyntaxNode InFile(SyntaxNode root, GlobalStatementSyntax global, StatementSyntax statement, StatementSyntax inserted)
    {
        (SyntaxTriviaList before, SyntaxTriviaList after) = Split(statement.GetLeadingTrivia());
        SyntaxNode[] both = [SyntaxFactory.GlobalStatement(Line(inserted, before, Layout.LineEndIn(root))), global.WithStatement(statement.WithLeadingTrivia(after))];
        return root.ReplaceNode(global, both);
    }

    private static SyntaxNode AfterLabel(SyntaxNode root, LabeledStatementSyntax labeled, StatementSyntax statement, StatementSyntax inserted)
    {
        SyntaxTrivia lineEnd = Layout.LineEndIn(root);
        SyntaxTriviaList indent = Indentation(statement.GetLeadingTrivia());
        StatementSyntax check = Layout.Mark(inserted.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(lineEnd));
        SyntaxNode[] both = [labeled.WithStatement(check), statement.WithLeadingTrivia(indent)];
        return root.ReplaceNode(labeled, both);
    }

    private static BlockSyntax Body(ExpressionSyntax body, StatementSyntax inserted, bool returnsNothing)
    {
        ExpressionSyntax plain = body.WithoutTrivia();
        StatementSyntax last = returnsNothing
            ? SyntaxFactory.ExpressionStatement(plain)
            : SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), plain, SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        return SyntaxFactory.Block(Elastic(inserted), last);
    }

    private static bool ReturnsNothing(ISymbol? function) => function is IMethodSymbol method
        && (method.ReturnsVoid || method.MethodKind == MethodKind.Constructor || (method.IsAsync && method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true }));

    private static SyntaxNode WithBlock(SyntaxNode member, BlockSyntax body)
    {
        BlockSyntax block = body.WithTrailingTrivia(member.GetTrailingTrivia());
        SyntaxNode changed = member switch
        {
            MethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            ConstructorDeclarationSyntax constructor => constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            _ => member,
        };
        return Layout.Mark(changed);
    }

    // Laid out by hand: the formatter would lay out the whole statement that the lambda stands in.
    private static LambdaExpressionSyntax WithBlock(LambdaExpressionSyntax lambda, BlockSyntax body, SyntaxTrivia lineEnd)
    {
        string indent = Layout.IndentationAt(lambda);
        SyntaxTriviaList outer = SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indent));
        SyntaxTriviaList inner = SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indent + (indent.Contains("\t") ? "\t" : "    ")));
        BlockSyntax lines = SyntaxFactory.Block(
            SyntaxFactory.Token(outer, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(lineEnd)),
            SyntaxFactory.List(body.Statements.Select((statement, index) => Layout.MarkIf(index == 0, statement.WithLeadingTrivia(inner).WithTrailingTrivia(lineEnd)))),
            SyntaxFactory.Token(outer, SyntaxKind.CloseBraceToken, lambda.GetTrailingTrivia()));
        return lambda.WithArrowToken(lambda.ArrowToken.WithTrailingTrivia(lineEnd)).WithBody(lines);
    }

    private static StatementSyntax Elastic(StatementSyntax inserted) =>
        inserted.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);

    // After a statement with braces, an empty line.
    private static StatementSyntax Line(StatementSyntax inserted, SyntaxTriviaList before, SyntaxTrivia lineEnd) =>
        Layout.Mark(inserted.WithLeadingTrivia(before).WithTrailingTrivia(Enumerable.Repeat(lineEnd, inserted is IfStatementSyntax ? 2 : 1)));

    private static SyntaxTriviaList Indentation(SyntaxTriviaList trivia) =>
        trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(trivia[trivia.Count - 1]) : default;

    /// <summary>Blank lines, and whatever the preprocessor reads, stay before what is inserted; comments stay with the statement. Both are indented as the statement was.</summary>
    private static (SyntaxTriviaList Before, SyntaxTriviaList After) Split(SyntaxTriviaList trivia)
    {
        int start = 0;
        for (int i = 0; i < trivia.Count; i++)
        {
            if (trivia[i].IsDirective || trivia[i].IsKind(SyntaxKind.DisabledTextTrivia))
            {
                start = i + 1;
            }
        }

        for (int i = start; i < trivia.Count && trivia[i].Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia; i++)
        {
            start = trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) ? i + 1 : start;
        }

        return (SyntaxFactory.TriviaList(trivia.Take(start).Concat(Indentation(trivia))), SyntaxFactory.TriviaList(trivia.Skip(start)));
    }
}
