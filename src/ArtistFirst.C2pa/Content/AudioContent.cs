using System.Buffers;
using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>
/// What is heard in an audio file, without its container, tags and manifest: how long it plays, and a hash over the encoded audio alone. Writing tags or a manifest into the file changes neither.
/// The hash is over the <c>data</c> chunk of a WAV file, all frames of an MP3 or FLAC file, and the <c>mdat</c> boxes of an MP4 file. Encoding the same sound anew gives other bytes and another hash.
/// </summary>
public sealed class AudioContent
{
    private const int BufferLength = 256 * 1024;

    private AudioContent(AudioContainerKind kind, long length, TimeSpan duration, ReadOnlyMemory<byte> hash)
    {
        Kind = kind;
        Length = length;
        Duration = duration;
        Hash = hash;
    }

    /// <summary>The container.</summary>
    public AudioContainerKind Kind { get; }

    /// <summary>The length of the encoded audio in bytes.</summary>
    public long Length { get; }

    /// <summary>How long it plays, as the container tells it or its frames add up to; zero where neither says.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The SHA-256 hash of the encoded audio, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <summary>Reads the audio of a WAV, MP3, FLAC or MP4/M4A file once, in constant memory.</summary>
    /// <param name="stream">The file: readable, seekable. It is read from its beginning, wherever its position is, and its position is left as it was.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read or cannot seek.</exception>
    /// <exception cref="ContainerFormatException">The file is none of the four, or its structure is broken.</exception>
    public static async Task<AudioContent> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        AudioContainer container = await AudioContainer.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        long position = stream.Position;
        try
        {
            TimeSpan duration = await DurationOfAsync(container, new ContainerScan(stream, cancellationToken)).ConfigureAwait(false);
            byte[] hash = await HashAsync(stream, container, cancellationToken).ConfigureAwait(false);
            return new AudioContent(container.Kind, LengthOf(container), duration, hash);
        }
        finally
        {
            stream.Position = position;
        }
    }

    /// <summary>The length of the encoded audio in bytes, without reading it.</summary>
    internal static long LengthOf(AudioContainer container) => AudioOf(container).Sum(static part => part.ContentLength);

    private static IEnumerable<ContainerPart> AudioOf(AudioContainer container)
    {
        (IEnumerable<ContainerPart> parts, string name) = container.Kind switch
        {
            AudioContainerKind.Wave => (container.Parts[0].Parts, "data"),
            AudioContainerKind.Mp4 => (container.Parts, "mdat"),
            _ => (container.Parts, "audio"),
        };
        return parts.Where(part => string.Equals(part.Name, name, StringComparison.Ordinal));
    }

    private static Task<TimeSpan> DurationOfAsync(AudioContainer container, ContainerScan scan) => container.Kind switch
    {
        AudioContainerKind.Wave => PlayingTime.OfWaveAsync(scan, container, LengthOf(container)),
        AudioContainerKind.Mp3 => Mp3PlayingTime.ReadAsync(scan, AudioOf(container).Single()),
        AudioContainerKind.Flac => PlayingTime.OfFlacAsync(scan, container),
        _ => new BmffPlayingTime(scan, container).ReadAsync(),
    };

    private static async Task<byte[]> HashAsync(Stream stream, AudioContainer container, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            foreach (ContainerPart part in AudioOf(container))
            {
                stream.Position = part.ContentOffset;
                for (long left = part.ContentLength; left > 0;)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, BufferLength)), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        throw new ContainerFormatException(part.End - left, $"{ContainerScan.Bytes(left)} more of the audio", "the end of the file: it was cut short while it was being read");
                    }

                    hash.AppendData(buffer.AsSpan(0, read));
                    left -= read;
                }
            }

            return hash.GetHashAndReset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
