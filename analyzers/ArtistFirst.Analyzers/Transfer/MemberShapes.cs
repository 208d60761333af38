using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers;

/// <summary>Tells from its declaration how long the value of a member lasts.</summary>
internal static class MemberShapes
{
    public static MemberShape Of(ISymbol member) => member.OriginalDefinition switch
    {
        IFieldSymbol field => field is { IsReadOnly: true } or { IsConst: true } ? MemberShape.Stable : MemberShape.Changeable,
        IPropertySymbol property => OfProperty(property),
        _ => MemberShape.Computed,
    };

    /// <summary>Whether assigning the property runs code of the project.</summary>
    public static bool HasSetterBody(ISymbol member) =>
        member is IPropertySymbol { SetMethod.DeclaringSyntaxReferences: [var setter, ..] }
        && setter.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };

    private static MemberShape OfProperty(IPropertySymbol property)
    {
        if (property.Parameters.Length > 0 || property.GetMethod is null)
        {
            return MemberShape.Computed;
        }

        bool isFixed = property.SetMethod is null or { IsInitOnly: true };
        bool canBeOverridden = property is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false } && !property.ContainingType.IsSealed;
        SyntaxReference? declaration = property.DeclaringSyntaxReferences.FirstOrDefault();
        if (declaration is null || property.IsAbstract)
        {
            // Of another assembly, or of an interface: what it is called is all that is known. A property is not a method: reading it twice reads the same.
            return isFixed && !canBeOverridden && (property.ContainingType is { IsReadOnly: true } or { IsRecord: true } || OwnTypes.IsOurs(property.ContainingType)) ? MemberShape.Stable : MemberShape.Changeable;
        }

        return declaration.GetSyntax() switch
        {
            // A parameter of a record makes an automatic property.
            ParameterSyntax => isFixed && !canBeOverridden ? MemberShape.Stable : MemberShape.Changeable,
            PropertyDeclarationSyntax syntax when IsAutomatic(syntax) => isFixed && !canBeOverridden ? MemberShape.Stable : MemberShape.Changeable,
            PropertyDeclarationSyntax syntax when IsPlain(syntax) => MemberShape.Changeable,
            _ => MemberShape.Computed,
        };
    }

    /// <summary>Whether a method only puts together what it is given: members, text, constants, a new object of them.</summary>
    public static bool IsPlainBody(SyntaxNode method)
    {
        SyntaxNode? body = method is BaseMethodDeclarationSyntax declared
            ? declared.ExpressionBody?.Expression ?? (declared.Body is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null)
            : null;
        return body?.DescendantNodesAndSelf().All(static node => node is BaseObjectCreationExpressionSyntax || IsPlain(node)) == true;
    }

    private static bool IsAutomatic(PropertyDeclarationSyntax syntax) =>
        syntax.ExpressionBody is null && syntax.AccessorList is { } accessors && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null);

    /// <summary>A getter that only puts together what the object has: members, text, constants.</summary>
    private static bool IsPlain(PropertyDeclarationSyntax syntax)
    {
        SyntaxNode? body = syntax.ExpressionBody?.Expression
            ?? syntax.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) switch
            {
                { ExpressionBody.Expression: { } expression } => expression,
                { Body: { Statements: [ReturnStatementSyntax { Expression: { } returned }] } } => returned,
                _ => null,
            };
        return body?.DescendantNodesAndSelf().All(IsPlain) == true;
    }

    private static bool IsPlain(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Combine" or "Concat" or "Join" or "ToString" or "Trim" or "Format" } } => true,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax => false,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression),
        _ => true,
    };
}
