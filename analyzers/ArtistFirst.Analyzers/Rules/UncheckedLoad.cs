using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0001: Catalogue audio is loaded without a license check on every path.</summary>
internal static class UncheckedLoad
{
    public const string Id = "AF0001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Catalogue audio is loaded without a license check on every path",
        "{0} loads {1} without a license check on every path{2}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
