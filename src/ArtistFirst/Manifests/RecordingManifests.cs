namespace ArtistFirst;

/// <summary>
/// A folder of manifest files, each named by its own hash (<see cref="RecordingManifestReference.FileName"/>). Licenses that name one cover
/// nothing of it until it is loaded from here. A file that several licenses name is read once. Thread-safe.
/// </summary>
public sealed class RecordingManifests : IDisposable
{
    private readonly string _folder;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, WeakReference<RecordingManifest>> _loaded = new(StringComparer.Ordinal);

    /// <summary>Looks into a folder; nothing is read yet.</summary>
    /// <param name="folder">The folder. It may be absent as long as no license names a manifest.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    public RecordingManifests(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = folder;
    }

    /// <summary>Loads every manifest that the grants of a license name, or the delegations that it rests on, and that is not loaded yet.</summary>
    /// <param name="license">The license.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Valid when all of them are loaded; else AF1070 or AF1071 for the first of the grants' own that is not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="license"/> is null.</exception>
    public async Task<LicenseOutcome> LoadAsync(License license, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(license);
        LicenseOutcome first = LicenseOutcome.Valid;
        for (License? each = license; each is not null; each = each.Parent)
        {
            foreach (LicenseGrant grant in each.Grants)
            {
                LicenseOutcome outcome = grant.Recordings.Manifest is { } manifest
                    ? await LoadAsync(manifest, cancellationToken).ConfigureAwait(false)
                    : LicenseOutcome.Valid;
                first = first == LicenseOutcome.Valid ? outcome : first;
            }

            // Delegations are alternatives: one whose manifest is absent covers nothing, but the license may do without it.
            foreach (RecordingManifestReference manifest in each.Bounds.Select(bound => bound.Recordings.Manifest).OfType<RecordingManifestReference>())
            {
                await LoadAsync(manifest, cancellationToken).ConfigureAwait(false);
            }
        }

        return first;
    }

    /// <summary>Loads one manifest. Cheap when it is loaded already.</summary>
    /// <param name="manifest">The reference that pins it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Valid, AF1070 when there is no such file, AF1071 when it is not the pinned one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifest"/> is null.</exception>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<LicenseOutcome> LoadAsync(RecordingManifestReference manifest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest.Loaded is not null)
        {
            return LicenseOutcome.Valid;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The count is a claim of the license, not of the file: two licenses may pin one file with different counts.
            if (_loaded.TryGetValue(manifest.Sha256, out WeakReference<RecordingManifest>? known)
                && known.TryGetTarget(out RecordingManifest? before)
                && before.Packed.Length == manifest.Count)
            {
                manifest.Take(before);
                return LicenseOutcome.Valid;
            }

            return await ReadAsync(manifest, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Frees what the folder holds. Licenses keep the manifests that they have.</summary>
    public void Dispose() => _turn.Dispose();

    private async Task<LicenseOutcome> ReadAsync(RecordingManifestReference manifest, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_folder, manifest.FileName);
        if (!File.Exists(path))
        {
            manifest.Report(LicenseOutcome.ManifestMissing);
            return LicenseOutcome.ManifestMissing;
        }

        try
        {
            RecordingManifest? read = await ReadFileAsync(path, manifest, cancellationToken).ConfigureAwait(false);
            if (read is null)
            {
                manifest.Report(LicenseOutcome.ManifestMismatch);
                return LicenseOutcome.ManifestMismatch;
            }

            _loaded[manifest.Sha256] = new WeakReference<RecordingManifest>(read);
            manifest.Take(read);
            return LicenseOutcome.Valid;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not readable just now: one manifest does not take the licenses along that need none.
            manifest.Report(LicenseOutcome.ManifestMissing);
            return LicenseOutcome.ManifestMissing;
        }
    }

    private static async Task<RecordingManifest?> ReadFileAsync(string path, RecordingManifestReference manifest, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 };
        var stream = new FileStream(path, options);
        await using (stream.ConfigureAwait(false))
        {
            return await RecordingManifestReader.ReadAsync(stream, manifest, cancellationToken).ConfigureAwait(false);
        }
    }
}
