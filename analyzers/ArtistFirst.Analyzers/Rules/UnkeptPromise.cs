using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0009: A member that claims to check a license does not check on every path.</summary>
internal static class UnkeptPromise
{
    public const string Id = "AF0009";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A member that claims to check a license does not check on every path",
        "{0} claims to check {1}, but can say yes without having checked it{2}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
