using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>
/// Reads who is in a file: one that was stamped here, or one with Content Credentials of anybody's making. Whatever the bytes are, the answer is a reading. The network is never used. Immutable and thread-safe.
/// </summary>
/// <param name="signers">Who is trusted to sign; null for nobody, so that files can be valid and not trusted.</param>
/// <param name="time">Tells whether certificates are valid; null for the system's clock.</param>
/// <param name="timestampAuthorities">Who is trusted to tell when something was signed; null for nobody.</param>
public sealed class AttributionReader(TrustList? signers = null, TimeProvider? time = null, TrustList? timestampAuthorities = null)
{
    private readonly ManifestReader _reader = new(time ?? TimeProvider.System) { Signers = signers ?? TrustList.Empty, TimeStampAuthorities = timestampAuthorities ?? TrustList.Empty };

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file. Read from its beginning where it can seek, and its position is left as it was; else from where it is, by way of a temporary file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What it says, and whether that may be believed.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public async Task<AttributionReading> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanRead)
        {
            throw new ArgumentException("Credits are read from a stream that can be read.", nameof(file));
        }

        (Stream stream, FileStream? copy) = await ScratchFile.SeekableAsync(file, folder: null, cancellationToken).ConfigureAwait(false);
        try
        {
            ValidationReport report = await _reader.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            bool isAudio = report.State != ValidationState.None || await AudioContainer.DetectAsync(stream, cancellationToken).ConfigureAwait(false) != AudioContainerKind.None;
            return RecordedAttribution.Read(report, isAudio);
        }
        finally
        {
            if (copy is not null)
            {
                await copy.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file. Its name plays no part.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What it says, and whether that may be believed.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<AttributionReading> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            return await ReadAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }
}
