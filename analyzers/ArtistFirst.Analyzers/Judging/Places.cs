using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Names and locations as messages show them.</summary>
internal static class Places
{
    private const int MaximumText = 40;

    public static Microsoft.CodeAnalysis.Location OfMember(FunctionBody root) => root.Method?.Locations.FirstOrDefault(location => location.IsInSource) ?? root.Graph.OriginalOperation.Syntax.GetLocation();

    public static string NameOfMember(FunctionBody root) => root.Method is { } method ? NameOf(method) : "The initializer";

    /// <summary>A member as people say it: a constructor by its type.</summary>
    public static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => member.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } property } => $"{property.ContainingType.Name}.{property.Name}",
        _ => member.ContainingType is { } type && type.Name.Length > 0 ? $"{type.Name}.{member.Name}" : member.Name,
    };

    /// <summary>The same, and where the type is called as one of the system, with its namespace.</summary>
    public static string FullNameOf(ISymbol member) =>
        member.ContainingType is { Name: "File", ContainingNamespace: { IsGlobalNamespace: false } space } ? $"{space.ToDisplayString()}.{NameOf(member)}" : NameOf(member);

    /// <summary>Source text, shortened to what a message can hold.</summary>
    public static string TextOf(SyntaxNode? syntax)
    {
        string text = syntax is null ? "the recording" : string.Join(" ", syntax.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MaximumText ? text : $"{text.Substring(0, MaximumText - 1)}…";
    }

    /// <summary>What is written for a parameter; null where nothing is.</summary>
    public static SyntaxNode? ArgumentOf(IOperation call, int? parameter) => (call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    }).FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter)?.Value.Syntax;

    public static int LineOf(SyntaxNode syntax) => syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
