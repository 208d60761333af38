using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0021: A licensed use is not metered on some path.</summary>
internal static class UnrecordedUse
{
    public const string Id = "AF0021";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A licensed use is not metered on some path",
        "{0} loads {1}, which was allowed, and the use is not put on record{2}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
