using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0031: removes what weakens the validation, so that the default holds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakenedValidationFix))]
public sealed class WeakenedValidationFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Remove = "ArtistFirst.RemoveTolerance";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0031");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Node is not AssignmentExpressionSyntax assignment)
        {
            yield break;
        }

        string name = (assignment.Left as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? assignment.Left.ToString();
        switch (assignment.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                yield return new Repair($"Leave '{name}' as it is", Remove, () => load.Root.RemoveNode(statement, SyntaxRemoveOptions.KeepDirectives)!);
                break;
            case InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer:
                yield return new Repair($"Leave '{name}' as it is", Remove, () => load.Root.ReplaceNode(creation, Without(creation, initializer, assignment)));
                break;
        }
    }

    private static SyntaxNode Without(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer, AssignmentExpressionSyntax assignment)
    {
        if (initializer.Expressions.Count > 1)
        {
            BaseObjectCreationExpressionSyntax shorter = creation.RemoveNode(assignment, SyntaxRemoveOptions.KeepDirectives)!;
            return initializer.Expressions.Last() == assignment
                ? shorter.ReplaceNode(shorter.Initializer!.Expressions.Last(), shorter.Initializer.Expressions.Last().WithTrailingTrivia(assignment.GetTrailingTrivia()))
                : shorter;
        }

        ArgumentListSyntax arguments = creation.ArgumentList ?? SyntaxFactory.ArgumentList();
        BaseObjectCreationExpressionSyntax plain = creation.WithInitializer(null).WithArgumentList(arguments.WithTrailingTrivia(creation.GetTrailingTrivia()));
        return plain is ObjectCreationExpressionSyntax named ? named.WithType(named.Type.WithoutTrailingTrivia()) : plain;
    }
}
