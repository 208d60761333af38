using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>AF0011: Audio is decoded from a process, URL or blob the analyzer cannot tie to a recording.</summary>
internal static class UntiedAudio
{
    public const string Id = "AF0011";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Audio is decoded from a process, URL or blob the analyzer cannot tie to a recording",
        "{0} gets audio, and no check here ties {1} to a recording",
        Analyzers.Rule.Licensing,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: Analyzers.Rule.PageOf(Id));
}
