using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0040: A line of an additional file is not understood.</summary>
internal static class UnknownEntry
{
    public const string Id = "AF0040";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A line of an additional file is not understood",
        "{0}",
        Analyzers.Rule.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
