using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0041: A contract names a parameter that is not there.</summary>
internal static class UnknownParameter
{
    public const string Id = "AF0041";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A contract names a parameter that is not there",
        "{0} has no {1}: name a parameter, and members of it, as in 'request.Recording'",
        Analyzers.Rule.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
