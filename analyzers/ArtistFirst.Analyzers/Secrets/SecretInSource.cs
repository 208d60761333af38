using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0030: Hard-coded signing key or license token.</summary>
internal static class SecretInSource
{
    public const string Id = "AF0030";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Hard-coded signing key or license token",
        "{0} is written in the source: whoever reads the code can use it; keep it in the configuration or a key store",
        Analyzers.Rule.Keys,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
