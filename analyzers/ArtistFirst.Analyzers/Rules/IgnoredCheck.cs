using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0002: The result of a license check is ignored.</summary>
internal static class IgnoredCheck
{
    public const string Id = "AF0002";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The result of a license check is ignored",
        "The answer of {0} is not looked at: test it, or call a member that throws when it is no",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
