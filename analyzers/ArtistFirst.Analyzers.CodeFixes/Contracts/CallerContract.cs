using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Adds <c>[RequiresLicenseCheck(nameof(recording))]</c> to the member around a load: its callers are then asked for the check.</summary>
internal static class CallerContract
{
    private const string Requires = "RequiresLicenseCheck";

    public static Repair? For(ReportedLoad load)
    {
        MemberDeclarationSyntax? member = load.Node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        if (member is not (MethodDeclarationSyntax or ConstructorDeclarationSyntax) || load.Model.GetDeclaredSymbol(member, load.CancellationToken) is not IMethodSymbol method
            || !CanBear(method) || Arguments(load, method) is not { } arguments || OwnTypes.Find(load.Model, $"{Requires}Attribute") is not { } attribute)
        {
            return null;
        }

        string written = attribute.ToMinimalDisplayString(load.Model, member.SpanStart);
        string name = written.Substring(0, written.Length - "Attribute".Length);
        string title = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        return new Repair($"Ask the callers of '{title}' for the check", UncheckedLoadFix.Require, () => Add(load.Root, member, $"{name}({arguments})"));
    }

    // A contract of an override or implementation belongs where the member was declared first; two contracts contradict each other.
    private static bool CanBear(IMethodSymbol method) =>
        !method.IsOverride && method.ExplicitInterfaceImplementations.IsEmpty && !Implements(method) && method is not { Name: "Main", IsStatic: true }
        && !method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "RequiresLicenseCheckAttribute" or "LoadsCatalogueAudioAttribute" });

    private static bool Implements(IMethodSymbol method) => method.ContainingType.AllInterfaces.SelectMany(seam => seam.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static string? Arguments(ReportedLoad load, IMethodSymbol method)
    {
        if (load.Recording is not { } recording || Named(recording, load, method) is not { } named || UseArgument(load, method) is not { } use)
        {
            return null;
        }

        // What is handed through as a path stays a path; of a path that is made here, the part that comes from outside is the recording.
        bool isHandedThrough = load.IsDerived && PathOf(recording, load, method) is not null;
        return named + use + (isHandedThrough ? ", IsDerived = true" : string.Empty);
    }

    /// <summary>The recording as the contract names it: a parameter, or members of it; of a path that is made here, the one parameter in it.</summary>
    private static string? Named(ExpressionSyntax expression, ReportedLoad load, IMethodSymbol method)
    {
        if (PathOf(expression, load, method) is { } path)
        {
            return path;
        }

        string[] parts = load.IsDerived && expression.SyntaxTree == load.Model.SyntaxTree
            ? [.. expression.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => IsParameter(name, load, method)).Select(name => name.Identifier.ValueText).Distinct(StringComparer.Ordinal)]
            : [];
        return parts is [var part] ? $"nameof({part})" : null;
    }

    private static string? PathOf(ExpressionSyntax expression, ReportedLoad load, IMethodSymbol method)
    {
        string text = expression.WithoutTrivia().ToString();
        ExpressionSyntax start = expression;
        while (start is MemberAccessExpressionSyntax { Expression: var inner })
        {
            start = inner;
        }

        if (start is not IdentifierNameSyntax root || !method.Parameters.Any(parameter => string.Equals(parameter.Name, root.Identifier.ValueText, StringComparison.Ordinal))
            || (root.SyntaxTree == load.Model.SyntaxTree && !IsParameter(root, load, method)))
        {
            return null;
        }

        return start == expression ? $"nameof({text})" : $"\"{text}\"";
    }

    private static bool IsParameter(IdentifierNameSyntax name, ReportedLoad load, IMethodSymbol method) =>
        load.Model.GetSymbolInfo(name).Symbol is IParameterSymbol { RefKind: not RefKind.Out } parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method);

    /// <summary>The use as the contract names it; empty where any will do, null where it cannot be named.</summary>
    private static string? UseArgument(ReportedLoad load, IMethodSymbol method)
    {
        var scope = new Scope(load, load.Node);
        if (load.Hint(Hints.FixedUse) is { } number)
        {
            return UseText.OfNumber(load, scope, number) is { } names ? $", For = {names}" : null;
        }

        if (load.Hint(Hints.Use) is null)
        {
            return string.Empty;
        }

        if (load.Use is not { } use)
        {
            return null;
        }

        if (PathOf(use, load, method) is { } path)
        {
            return $", Use = {path}";
        }

        return use.SyntaxTree == load.Model.SyntaxTree && load.Model.GetConstantValue(use) is { HasValue: true } && OwnTypes.Is(load.Model.GetTypeInfo(use).Type, OwnTypes.Uses)
            ? $", For = {use.WithoutTrivia()}"
            : null;
    }

    private static SyntaxNode Add(SyntaxNode root, MemberDeclarationSyntax member, string contract)
    {
        var unit = (MemberDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{contract}] void M();")!;
        AttributeListSyntax list = unit.AttributeLists[0].WithoutTrivia().WithTrailingTrivia(Layout.LineEndIn(root));
        SyntaxTriviaList indent = member.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;
        return root.ReplaceNode(member, member.AttributeLists.Count == 0
            ? member.WithLeadingTrivia(indent).AddAttributeLists(list).WithLeadingTrivia(member.GetLeadingTrivia())
            : member.AddAttributeLists(list.WithLeadingTrivia(indent)));
    }
}
