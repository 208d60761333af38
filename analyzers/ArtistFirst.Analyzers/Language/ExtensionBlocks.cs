using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Members of extension blocks (C# 14): they have one parameter more, which their block declares and which they are called on. The oldest supported compiler knows no such blocks.</summary>
internal static class ExtensionBlocks
{
    private const TypeKind Extension = (TypeKind)14;

    private static readonly PropertyInfo? Declared = typeof(ITypeSymbol).GetProperty("ExtensionParameter") ?? typeof(INamedTypeSymbol).GetProperty("ExtensionParameter");

    /// <summary>The parameter of the block; null for any other method.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol? method) => method?.ContainingType is { TypeKind: Extension } block ? Declared?.GetValue(block) as IParameterSymbol : null;

    /// <summary>Whether a block declares the parameter.</summary>
    public static bool Declares(IParameterSymbol parameter) => parameter.ContainingSymbol is INamedTypeSymbol;
}
