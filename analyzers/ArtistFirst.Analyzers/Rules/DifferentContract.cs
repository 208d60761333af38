using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0008: The obligation is missing on an override or implementation.</summary>
internal static class DifferentContract
{
    public const string Id = "AF0008";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The obligation is missing on an override or implementation",
        "{0} {1}, but {2} does not say so: who calls it through {3} is not asked for a check",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
