using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>The declarations that a method answers for: its own, those that it overrides, and those of interfaces that it implements.</summary>
internal static class Declarations
{
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        for (IMethodSymbol? declared = method; declared is not null; declared = declared.OverriddenMethod?.OriginalDefinition)
        {
            yield return declared;
            foreach (IMethodSymbol implemented in Implemented(declared))
            {
                yield return implemented;
            }
        }

        // A property bears the contract for its accessor.
        if (method.PartialDefinitionPart is { } definition)
        {
            yield return definition;
        }
    }

    /// <summary>The members of interfaces that the method implements, of which the contract is asked.</summary>
    public static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || method.MethodKind is MethodKind.Constructor or MethodKind.LocalFunction || method.IsStatic)
        {
            return [];
        }

        if (method.ExplicitInterfaceImplementations is { IsEmpty: false } implementations)
        {
            return implementations.Select(implementation => implementation.OriginalDefinition);
        }

        return type.AllInterfaces.SelectMany(seam => seam.GetMembers(method.Name)).OfType<IMethodSymbol>()
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method))
            .Select(member => member.OriginalDefinition);
    }
}
