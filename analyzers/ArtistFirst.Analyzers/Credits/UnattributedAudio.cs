using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0020: Generated audio is written without attribution.</summary>
internal static class UnattributedAudio
{
    public const string Id = "AF0020";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Generated audio is written without attribution",
        "{0} writes {1}, which is generated, without attribution{2}",
        Analyzers.Rule.Attribution,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
