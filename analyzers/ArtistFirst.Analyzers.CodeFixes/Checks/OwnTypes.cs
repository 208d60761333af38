using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>The types of the SDK, known by name.</summary>
internal static class OwnTypes
{
    public const string Namespace = "ArtistFirst";
    public const string Gate = "CatalogueGate";
    public const string Request = "UseRequest";
    public const string Recording = "Isrc";
    public const string Territory = "Territory";
    public const string Uses = "Uses";

    public static bool Is(ITypeSymbol? type, string name) =>
        type is not null && string.Equals(type.Name, name, StringComparison.Ordinal) && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    public static INamedTypeSymbol? Find(SemanticModel model, string name) => model.Compilation.GetTypeByMetadataName($"{Namespace}.{name}");

    /// <summary>Whether an attribute is one of the contracts: known by its full name, so that a team may declare its own copy.</summary>
    public static bool IsContract(AttributeData attribute, string name) => Is(attribute.AttributeClass, name);
}
