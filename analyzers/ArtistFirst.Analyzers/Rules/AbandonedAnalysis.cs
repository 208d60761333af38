using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0090: The member is too complex to be analyzed.</summary>
internal static class AbandonedAnalysis
{
    public const string Id = "AF0090";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The member is too complex to be analyzed",
        "{0} is too complex: whether it loads only what was checked is not known",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
