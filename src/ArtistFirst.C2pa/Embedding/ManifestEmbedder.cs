namespace ArtistFirst.C2pa;

/// <summary>
/// Writes audio files with a signed manifest in them. The audio is read once, memory does not grow with it, and everything else in the file is kept byte for byte.
/// Thread-safe where the signer is.
/// </summary>
/// <param name="signer">Signs the claims.</param>
public sealed class ManifestEmbedder(ManifestSigner signer)
{
    private readonly ManifestSigner _signer = signer ?? throw new ArgumentNullException(nameof(signer));

    /// <summary>Writes a copy of a WAV file with a manifest in it.</summary>
    /// <param name="source">The file: readable, seekable. It is read from its beginning, wherever its position is.</param>
    /// <param name="destination">Takes the new file; need not be seekable.</param>
    /// <param name="draft">What the manifest says.</param>
    /// <param name="cancellationToken">Ends the work; what was written until then is not a whole file.</param>
    /// <returns>Where the manifest lies.</returns>
    /// <exception cref="ArgumentException">A stream cannot do what is needed, or the draft breaks a rule of C2PA.</exception>
    /// <exception cref="ContainerFormatException">The file is broken, is no audio file, or would grow over what its container can address.</exception>
    /// <exception cref="NotSupportedException">The container is not WAV.</exception>
    /// <exception cref="InvalidOperationException">
    /// The file has a manifest already, an action names an ingredient that is not in the draft, the certificate has expired, or the signer's answer is no signature.
    /// </exception>
    public async Task<EmbeddedManifest> EmbedAsync(Stream source, Stream destination, ManifestDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(draft);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The new file needs a stream that can be written.", nameof(destination));
        }

        AudioContainer container = await AudioContainer.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        if (container.Kind != AudioContainerKind.Wave)
        {
            throw new NotSupportedException($"Manifests are written into WAV files; this is one of kind {container.Kind}: convert it first.");
        }

        if (WaveEmbedding.HasManifest(container))
        {
            throw new InvalidOperationException("The file has a manifest already, and it must not get lost: embed into the file as it was before it was signed.");
        }

        var manifest = new ManifestAssembly(draft, _signer);
        using var copy = new HashingCopy(source, destination, cancellationToken);
        return await WaveEmbedding.WriteAsync(container, copy, manifest, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a copy of a WAV file with a manifest in it, or puts the manifest into the file itself.</summary>
    /// <param name="sourcePath">The file.</param>
    /// <param name="destinationPath">The new file, which may be the same. Until it is complete and on the disk, what was there before stays.</param>
    /// <param name="draft">What the manifest says.</param>
    /// <param name="cancellationToken">Ends the work; nothing is changed then.</param>
    /// <returns>Where the manifest lies.</returns>
    /// <exception cref="ArgumentException">A path is empty, or the draft breaks a rule of C2PA.</exception>
    /// <exception cref="ContainerFormatException">As for streams.</exception>
    /// <exception cref="NotSupportedException">The container is not WAV.</exception>
    /// <exception cref="InvalidOperationException">As for streams.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public async Task<EmbeddedManifest> EmbedAsync(string sourcePath, string destinationPath, ManifestDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourcePath);
        ArgumentException.ThrowIfNullOrEmpty(destinationPath);
        var source = new FileStream(sourcePath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        await using (source.ConfigureAwait(false))
        {
            return await FileReplacement.WriteAsync(destinationPath, file => EmbedAsync(source, file, draft, cancellationToken)).ConfigureAwait(false);
        }
    }
}
