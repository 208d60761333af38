using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0003: Another recording was checked than the one that is loaded.</summary>
internal static class OtherRecordingChecked
{
    public const string Id = "AF0003";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Another recording was checked than the one that is loaded",
        "{0} loads {1}, but {2} was checked",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
