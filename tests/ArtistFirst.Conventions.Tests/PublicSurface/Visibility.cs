using Microsoft.CodeAnalysis;

namespace ArtistFirst.Conventions;

/// <summary>What a user of an assembly can reach and a person wrote.</summary>
internal static class Visibility
{
    private static readonly string[] Written = ["CompilerGeneratedAttribute", "GeneratedCodeAttribute"];

    public static bool IsVisible(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current is not IAssemblySymbol and not IModuleSymbol && !IsReachable(current))
            {
                return false;
            }
        }

        return symbol.CanBeReferencedByName || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } or IPropertySymbol;
    }

    public static bool IsGenerated(ISymbol symbol) => symbol.GetAttributes().Any(attribute => Written.Contains(attribute.AttributeClass?.Name, StringComparer.Ordinal));

    /// <summary>The members of a type that a user can reach, without accessors (their property or event stands for them) and without what the compiler wrote.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Where(member => member is not INamedTypeSymbol
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !IsDefaultConstructor(member)
        && !IsGenerated(member)
        && IsVisible(member));

    private static bool IsReachable(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public
        || (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && symbol.ContainingType is { IsSealed: false });

    // Every struct has one, and an enum's or a delegate's says nothing.
    private static bool IsDefaultConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: var kind } constructor
        && (kind is TypeKind.Enum or TypeKind.Delegate || (kind is TypeKind.Struct && constructor.Parameters.IsEmpty));
}
