using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0031: Token validation is weakened.</summary>
internal static class WeakenedValidation
{
    public const string Id = "AF0031";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Token validation is weakened",
        "{0}: {1}",
        Analyzers.Rule.Keys,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
