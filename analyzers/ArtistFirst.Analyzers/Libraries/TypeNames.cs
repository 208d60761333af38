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

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{Full(space)}.{type.Name}" : type.Name;
    }

    /// <summary>The name of a namespace with those around it. Put together here: what the compiler shows takes it longer to make.</summary>
    public static string Full(INamespaceSymbol space) => space.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"{Full(outer)}.{space.Name}" : space.Name;
}
