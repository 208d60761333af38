using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0091: Redundant license check or suppression.</summary>
internal static class RedundantCheck
{
    public const string Id = "AF0091";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Redundant license check or suppression",
        "{0}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
