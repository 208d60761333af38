namespace ArtistFirst;

/// <summary>
/// A file that lists the recordings of a grant, pinned by its SHA-256. It names no recording until <see cref="RecordingManifests"/> has loaded
/// the file and found it to be the pinned one. Thread-safe.
/// </summary>
public sealed class RecordingManifestReference
{
    /// <summary>The most recordings in a manifest: 50 million, which take 400 MB in memory.</summary>
    public const int MaxCount = 50_000_000;

    private volatile RecordingManifest? _loaded;
    private volatile LicenseOutcome _whyNot = LicenseOutcome.ManifestMissing;

    /// <summary>Makes a reference.</summary>
    /// <param name="uri">Where the file can be downloaded: an https URL. Nothing is fetched from it here.</param>
    /// <param name="sha256">The SHA-256 of the file in base64url, 43 characters.</param>
    /// <param name="count">How many recordings it lists, 1 to <see cref="MaxCount"/>.</param>
    /// <exception cref="ArgumentException">The hash is none, or the address is no https URL.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public RecordingManifestReference(string uri, string sha256, int count)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(sha256);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        if (!TokenText.IsHttpsUrl(System.Text.Encoding.UTF8.GetBytes(uri)))
        {
            throw new ArgumentException($"Expected an https URL of at most {TokenText.MaxNameLength} ASCII characters.", nameof(uri));
        }

        if (!TokenText.IsThumbprint(System.Text.Encoding.UTF8.GetBytes(sha256)))
        {
            throw new ArgumentException($"Expected a SHA-256 in base64url ({TokenText.ThumbprintLength} characters); {sha256.Length} characters came.", nameof(sha256));
        }

        Uri = uri;
        Sha256 = sha256;
        Count = count;
    }

    /// <summary>Where the file can be downloaded.</summary>
    public string Uri { get; }

    /// <summary>The SHA-256 of the file in base64url.</summary>
    public string Sha256 { get; }

    /// <summary>How many recordings the file lists.</summary>
    public int Count { get; }

    /// <summary>The name under which the file lies in the manifest folder: the hash and <c>.isrc</c>.</summary>
    public string FileName => Sha256 + RecordingManifest.Extension;

    /// <summary>Valid once the file is loaded; AF1070 while it is absent, AF1071 where another was found in its place.</summary>
    public LicenseOutcome Outcome => _loaded is null ? _whyNot : LicenseOutcome.Valid;

    internal RecordingManifest? Loaded => _loaded;

    /// <summary>Takes the file into use. It is the pinned one, so whoever else loads it loads the same.</summary>
    internal void Take(RecordingManifest manifest) => _loaded = manifest;

    /// <summary>Remembers whether the file is absent or another one.</summary>
    internal void Report(LicenseOutcome whyNot) => _whyNot = whyNot;
}
