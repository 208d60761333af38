using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0006: A denial is swallowed and the load still runs.</summary>
internal static class SwallowedDenial
{
    public const string Id = "AF0006";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A denial is swallowed and the load still runs",
        "{0} loads {1} after a refusal was caught: return or rethrow in the catch at line {2}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
