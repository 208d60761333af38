using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>The types of the SDK that the analyzer knows, so that they need no configuration. Known by name: it references nothing of ours.</summary>
internal static class OwnTypes
{
    public const string Namespace = "ArtistFirst";

    public static bool IsOurs(ITypeSymbol? type) => type is { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    public static bool Is(ITypeSymbol? type, string name) => type is not null && string.Equals(type.Name, name, StringComparison.Ordinal) && IsOurs(type);

    /// <summary>Whether a type is of the project that holds keys.</summary>
    public static bool IsSigning(ITypeSymbol type) => type.ContainingNamespace is { Name: "Signing", ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsDecision(ITypeSymbol? type) => Is(type, "UseDecision");

    public static bool IsAudio(ITypeSymbol? type) => Is(type, "CatalogueAudio");

    public static bool IsRequest(ITypeSymbol? type) => Is(type, "UseRequest");
}
