namespace ArtistFirst.C2pa;

/// <summary>
/// Writes audio files with a signed manifest in them. The audio is read once where the destination can seek or the file is a WAV; memory does not grow with it, and everything else in the file is kept byte for byte.
/// Manifests that the file has already are kept as those of the parent, which is validated first and so read once more.
/// Thread-safe where the signer is.
/// </summary>
/// <param name="signer">Signs the claims.</param>
/// <param name="reader">Validates parents, and knows whom to trust; null for one that trusts nobody, which is put on record then.</param>
public sealed class ManifestEmbedder(ManifestSigner signer, ManifestReader? reader = null)
{
    private const int HashLength = 32;

    private readonly ManifestSigner _signer = signer ?? throw new ArgumentNullException(nameof(signer));
    private readonly SourceManifests _manifests = new(reader ?? new ManifestReader(signer.Clock));

    /// <summary>Writes a copy of a WAV, MP3, FLAC or M4A file with a manifest in it.</summary>
    /// <param name="source">The file: readable, seekable. It is read from its beginning, wherever its position is.</param>
    /// <param name="destination">
    /// Takes the new file, from its position on. It need not be seekable; for all but WAV, where the manifest comes last, the audio is then read twice. It is also read twice where others are asked, a time-stamp authority or a
    /// key in a KMS: nothing is written before they have answered.
    /// </param>
    /// <param name="draft">What the manifest says.</param>
    /// <param name="cancellationToken">Ends the work; what was written until then is not a whole file.</param>
    /// <returns>Where the manifest lies.</returns>
    /// <exception cref="ArgumentException">A stream cannot do what is needed, or the draft breaks a rule of C2PA.</exception>
    /// <exception cref="ContainerFormatException">The file is broken, is no audio file, or would grow over what its container can address.</exception>
    /// <exception cref="InvalidOperationException">
    /// The file has a manifest and the draft no parent that it is kept with, or it cannot be read or kept; an action names an ingredient that is not in the draft, the certificate has expired, or the signer's answer is no signature.
    /// </exception>
    /// <exception cref="TimestampException">There is no time-stamp to be had.</exception>
    public Task<EmbeddedManifest> EmbedAsync(Stream source, Stream destination, ManifestDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(draft);
        return destination.CanWrite
            ? EmbedAsync(source, destination, draft, _signer.AsksOthers, cancellationToken)
            : throw new ArgumentException("The new file needs a stream that can be written.", nameof(destination));
    }

    /// <summary>The same into what nobody sees until it is whole: a signature that cannot be had may be found out at the end.</summary>
    internal Task<EmbeddedManifest> EmbedUnseenAsync(Stream source, Stream destination, ManifestDraft draft, CancellationToken cancellationToken) =>
        EmbedAsync(source, destination, draft, signsFirst: false, cancellationToken);

    private async Task<EmbeddedManifest> EmbedAsync(Stream source, Stream destination, ManifestDraft draft, bool signsFirst, CancellationToken cancellationToken)
    {
        _signer.ThrowIfUnable();
        AudioContainer container = await AudioContainer.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var scan = new ContainerScan(source, cancellationToken);
        IReadOnlyList<ContainerPart> removed = await ExistingManifest.FindAsync(container, scan).ConfigureAwait(false);
        ValidationReport? parent = removed.Count == 0 ? null : await _manifests.ReadAsync(source, draft, cancellationToken).ConfigureAwait(false);
        byte[] noHash = new byte[HashLength];
        bool hashesBoxes = container.Kind == AudioContainerKind.Mp4;
        var manifest = new ManifestAssembly(draft, _signer, hashesBoxes ? new BmffHashAssertion(noHash) : DataHashAssertion.Bind(0, 0, noHash), parent);
        EmbeddingPlan plan = container.Kind switch
        {
            AudioContainerKind.Wave => WavePlan.Make(container, removed, manifest.StoreLength),
            AudioContainerKind.Mp4 => await BmffPlan.MakeAsync(container, scan, removed, manifest.StoreLength).ConfigureAwait(false),
            _ => await Id3Plan.MakeAsync(container, scan, removed, manifest.StoreLength).ConfigureAwait(false),
        };
        using var writer = new PlanWriter(source, destination, cancellationToken);
        byte[] hash = signsFirst ? await writer.SignFirstAsync(plan, manifest).ConfigureAwait(false) : await writer.WriteAsync(plan, manifest).ConfigureAwait(false);
        return new EmbeddedManifest(draft.Label, container.Kind, plan.StoreOffset, manifest.StoreLength, hash);
    }

    /// <summary>Writes a copy of a WAV, MP3, FLAC or M4A file with a manifest in it, or puts the manifest into the file itself.</summary>
    /// <param name="sourcePath">The file.</param>
    /// <param name="destinationPath">The new file, which may be the same. Until it is complete and on the disk, what was there before stays.</param>
    /// <param name="draft">What the manifest says.</param>
    /// <param name="cancellationToken">Ends the work; nothing is changed then.</param>
    /// <returns>Where the manifest lies.</returns>
    /// <exception cref="ArgumentException">A path is empty, or the draft breaks a rule of C2PA.</exception>
    /// <exception cref="ContainerFormatException">As for streams.</exception>
    /// <exception cref="InvalidOperationException">As for streams.</exception>
    /// <exception cref="TimestampException">There is no time-stamp to be had.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public async Task<EmbeddedManifest> EmbedAsync(string sourcePath, string destinationPath, ManifestDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourcePath);
        ArgumentException.ThrowIfNullOrEmpty(destinationPath);
        var source = new FileStream(sourcePath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        await using (source.ConfigureAwait(false))
        {
            return await FileReplacement.WriteAsync(destinationPath, file => EmbedUnseenAsync(source, file, draft, cancellationToken)).ConfigureAwait(false);
        }
    }
}
