namespace ArtistFirst.Cli;

/// <summary>Which recordings a grant covers, in one of four ways.</summary>
internal sealed record ScopeView(IReadOnlyList<string>? Isrc, IReadOnlyList<string>? Catalogue, IReadOnlyList<string>? Label, ManifestView? Manifest)
{
    public static ScopeView Of(RecordingScope scope) => new(
        scope.Kind == RecordingScopeKind.Recordings ? [.. scope.Recordings.Select(isrc => isrc.ToString())] : null,
        scope.Kind == RecordingScopeKind.Catalogues ? [.. scope.Catalogues.Select(catalogue => catalogue.ToString())] : null,
        scope.Kind == RecordingScopeKind.Labels ? [.. scope.Labels.Select(label => label.ToString())] : null,
        scope.Manifest is { } manifest ? ManifestView.Of(manifest) : null);

    public string Tell() => this switch
    {
        { Isrc: { } recordings } => $"{Words.Of(recordings.Count)} {(recordings.Count == 1 ? "recording" : "recordings")}: {Words.List(recordings)}",
        { Catalogue: { } catalogues } => $"catalogue {Words.List(catalogues)}",
        { Label: { } labels } => $"everything of {Words.List(labels)}",
        { Manifest: { } manifest } => manifest.Tell(),
        _ => "nothing",
    };
}
