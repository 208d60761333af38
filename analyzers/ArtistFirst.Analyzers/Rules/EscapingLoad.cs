using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0010: A load escapes as a delegate.</summary>
internal static class EscapingLoad
{
    public const string Id = "AF0010";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A load escapes as a delegate",
        "{0} becomes a delegate: whoever calls it is not asked for a check; use a lambda that checks",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
