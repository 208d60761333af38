namespace ArtistFirst.C2pa;

/// <summary>
/// What an audio file is made of: its kind, and where its chunks, tags, frames and boxes lie. The audio itself is never read, and memory does not grow with the file.
/// Immutable; it does not keep the stream.
/// </summary>
public sealed class AudioContainer
{
    internal AudioContainer(AudioContainerKind kind, long length, IReadOnlyList<ContainerPart> parts, IReadOnlyList<AudioTag> tags)
    {
        Kind = kind;
        Length = length;
        Parts = parts;
        Tags = tags;
    }

    /// <summary>The container, by content; never <see cref="AudioContainerKind.None"/>.</summary>
    public AudioContainerKind Kind { get; }

    /// <summary>Length of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>The outermost parts in the order of the file; they cover it without gaps, but for the pad bytes of RIFF.</summary>
    public IReadOnlyList<ContainerPart> Parts { get; }

    /// <summary>The texts of the file's tags in the order in which they were met.</summary>
    internal IReadOnlyList<AudioTag> Tags { get; }

    /// <summary>The audio format that a WAVE file declares; null for the other kinds.</summary>
    internal WaveFormat? WaveFormat { get; init; }

    /// <summary>Tells by the first bytes which container a file is, without reading its structure. The file's name plays no part.</summary>
    /// <param name="stream">The file: readable, seekable. It is looked at from its beginning, wherever its position is, and its position is left as it was.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The kind, or <see cref="AudioContainerKind.None"/> for anything else.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read or cannot seek.</exception>
    public static Task<AudioContainerKind> DetectAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ScanAsync(stream, static scan => Detection.DetectAsync(scan), cancellationToken);

    /// <summary>Reads the structure of a WAV, MP3, FLAC or MP4/M4A file.</summary>
    /// <param name="stream">The file: readable, seekable. It is read from its beginning, wherever its position is, and its position is left as it was.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read or cannot seek.</exception>
    /// <exception cref="ContainerFormatException">The file is none of the four, or its structure is broken, nested too deep, or of a form that is not supported (RF64, files over 4 GiB as RIFF).</exception>
    public static Task<AudioContainer> ReadAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ScanAsync(stream, static scan => ReadAsync(scan), cancellationToken);

    private static async Task<AudioContainer> ReadAsync(ContainerScan scan) => await Detection.DetectAsync(scan).ConfigureAwait(false) switch
    {
        AudioContainerKind.Wave => await RiffWave.ReadAsync(scan).ConfigureAwait(false),
        AudioContainerKind.Mp3 => await Mp3File.ReadAsync(scan).ConfigureAwait(false),
        AudioContainerKind.Flac => await FlacFile.ReadAsync(scan).ConfigureAwait(false),
        AudioContainerKind.Mp4 => await BmffFile.ReadAsync(scan).ConfigureAwait(false),
        _ => throw new ContainerFormatException(
            0,
            "a WAV, MP3, FLAC or MP4/M4A file",
            FourCharacterCode.Show((await scan.ReadUpToAsync(0, 4, scan.Length).ConfigureAwait(false)).Span)),
    };

    private static async Task<T> ScanAsync<T>(Stream stream, Func<ContainerScan, Task<T>> walk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead || !stream.CanSeek)
        {
            throw new ArgumentException("A container is read by seeking from part to part: pass a stream that can be read and can seek, such as a FileStream.", nameof(stream));
        }

        long position = stream.Position;
        try
        {
            return await walk(new ContainerScan(stream, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            stream.Position = position;
        }
    }
}
