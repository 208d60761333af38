namespace ArtistFirst;

/// <summary>AF1070: the file that lists the recordings of a grant is not at hand.</summary>
internal static class ManifestMissing
{
    public static readonly FindingRule Rule = new(1070, "The manifest of recordings is missing");

    public static Finding Found() => Rule.Found(
        "Expected the manifest that the grant pins by its SHA-256 in the manifest folder; it is not there, or cannot be read. Download it from the address in the license and store it under the name that RecordingManifestReference.FileName gives.");
}
