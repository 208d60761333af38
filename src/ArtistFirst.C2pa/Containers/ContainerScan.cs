using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>
/// One walk through a file: bounded reads through a small window, and the limits that keep a hostile file from costing more than it weighs.
/// Memory is bounded whatever the file declares: a length is tested against what is left of the file, and against a limit, before anything is allocated.
/// </summary>
internal sealed class ContainerScan(Stream stream, CancellationToken cancellationToken)
{
    /// <summary>Chunks, frames, blocks and boxes of one file. Three hours of fragmented MP4 with fragments of one second have 76,000.</summary>
    public const int MaxParts = 1 << 17;

    /// <summary>Boxes inside boxes. Real files need seven levels.</summary>
    public const int MaxDepth = 16;

    /// <summary>Bytes of one text. Longer ones are pictures and lyrics: they are passed over.</summary>
    public const int MaxTextBytes = 1 << 16;

    /// <summary>Bytes of one axml or iXML chunk.</summary>
    public const int MaxXmlBytes = 1 << 20;

    /// <summary>Texts of one file, and their characters together.</summary>
    public const int MaxTags = 1 << 14;
    private const int MaxTagCharacters = 1 << 22;

    private const int WindowSize = 4096;
    private readonly byte[] _window = new byte[WindowSize];
    private readonly List<AudioTag> _tags = [];
    private long _windowOffset;
    private int _windowLength;
    private int _parts;
    private long _tagCharacters;

    public long Length { get; } = stream.Length;

    public IReadOnlyList<AudioTag> Tags => _tags;

    /// <summary>Exactly <paramref name="count"/> bytes, at most <see cref="MaxXmlBytes"/>; valid until the next read.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxXmlBytes);
        if (count > Length - offset)
        {
            throw new ContainerFormatException(offset, Bytes(count), $"the end of the file after {Bytes(Math.Max(0, Length - offset))}");
        }

        return offset >= _windowOffset && offset + count <= _windowOffset + _windowLength
            ? new(_window.AsMemory((int)(offset - _windowOffset), count))
            : new(LoadAsync(offset, count));
    }

    /// <summary>As many bytes as there are before <paramref name="end"/>, at most <paramref name="count"/>.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReadUpToAsync(long offset, int count, long end) =>
        Math.Min(end, Length) is var last && last > offset ? ReadAsync(offset, (int)Math.Min(last - offset, count)) : new(ReadOnlyMemory<byte>.Empty);

    /// <summary>A part of the file, counted against the limit.</summary>
    public ContainerPart Part(string name, long offset, long length, int headerLength = 0, IReadOnlyList<ContainerPart>? parts = null) =>
        ++_parts <= MaxParts
            ? new ContainerPart(name, offset, length, headerLength, parts ?? [])
            : throw new ContainerFormatException(offset, $"at most {MaxParts} chunks, frames or boxes", "more");

    /// <summary>Adds a text, counted against the limits.</summary>
    public void AddTag(AudioTagSource source, string name, string? value, long offset)
    {
        _tagCharacters += name.Length + (value?.Length ?? 0);
        if (_tags.Count >= MaxTags || _tagCharacters > MaxTagCharacters)
        {
            throw new ContainerFormatException(offset, $"at most {MaxTags} tags with {MaxTagCharacters} characters", "more");
        }

        _tags.Add(new AudioTag(source, name, value, offset));
    }

    /// <summary>A number of bytes as words.</summary>
    public static string Bytes(long count) => count == 1 ? "1 byte" : string.Create(CultureInfo.InvariantCulture, $"{count} bytes");

    private async Task<ReadOnlyMemory<byte>> LoadAsync(long offset, int count)
    {
        byte[] target = count <= WindowSize ? _window : new byte[count];
        _windowLength = target == _window ? 0 : _windowLength;
        stream.Position = offset;
        int wanted = (int)Math.Min(target.Length, Length - offset);
        int read = await stream.ReadAtLeastAsync(target.AsMemory(0, wanted), count, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read < count)
        {
            throw new ContainerFormatException(offset, Bytes(count), $"the end of the file after {Bytes(read)}");
        }

        if (target == _window)
        {
            _windowOffset = offset;
            _windowLength = read;
        }

        return target.AsMemory(0, count);
    }
}
