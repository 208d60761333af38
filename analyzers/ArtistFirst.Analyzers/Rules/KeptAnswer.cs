using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0007: A grant or decision is kept beyond its check.</summary>
internal static class KeptAnswer
{
    public const string Id = "AF0007";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A grant or decision is kept beyond its check",
        "{0} keeps {1} for later: licenses end and are taken back, so ask again when it is used",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
