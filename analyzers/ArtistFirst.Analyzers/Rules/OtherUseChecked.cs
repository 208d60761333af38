using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0004: Another use was checked than the one that is made.</summary>
internal static class OtherUseChecked
{
    public const string Id = "AF0004";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Another use was checked than the one that is made",
        "{0} uses {1} for {2}, but it was checked for {3}",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
