using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Names of types as the tables of known types write them: namespace and outer types, no type arguments.</summary>
internal static class TypeNames
{
    public static string Full(ITypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return $"{Full(outer)}.{type.Name}";
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}" : type.Name;
    }
}
