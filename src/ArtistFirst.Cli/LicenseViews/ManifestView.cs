namespace ArtistFirst.Cli;

/// <summary>The file that lists a grant's recordings.</summary>
internal sealed record ManifestView(string Uri, string Sha256, int Count, string FileName, bool Checked)
{
    public static ManifestView Of(RecordingManifestReference manifest) =>
        new(manifest.Uri, manifest.Sha256, manifest.Count, manifest.FileName, manifest.Outcome == LicenseOutcome.Valid);

    public string Tell() => $"{Words.Of(Count)} recordings in {FileName} from {Uri} ({(Checked ? "the file is there and the right one" : "not looked at: give its folder with --manifests")})";
}
