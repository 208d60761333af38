using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0005: A license check is not awaited before the load.</summary>
internal static class CheckNotAwaited
{
    public const string Id = "AF0005";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A license check is not awaited before the load",
        "{0} loads {1} before the check has answered: await {2}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
