using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0022: Stamped audio is re-encoded or trimmed and not stamped again.</summary>
internal static class LostAttribution
{
    public const string Id = "AF0022";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Stamped audio is re-encoded or trimmed and not stamped again",
        "{0} writes {1}, which {2} changed after it was stamped: its attribution no longer fits, stamp it again",
        Analyzers.Rule.Attribution,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
