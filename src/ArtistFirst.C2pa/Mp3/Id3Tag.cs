using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>Reads ID3v2.2, v2.3 and v2.4 tags: where their frames lie, and the texts of their text frames. Other frames are passed over without being read.</summary>
internal sealed class Id3Tag
{
    /// <summary>Tags one after another at the start of a file; more than a few are a mistake of a writer that appends.</summary>
    private const int MaxLeadingTags = 16;

    private readonly ContainerScan _scan;
    private readonly Id3Header _header;
    private readonly Id3Cursor _cursor;

    private Id3Tag(ContainerScan scan, Id3Header header, long offset)
    {
        _scan = scan;
        _header = header;
        long body = offset + Id3Header.EncodedLength;
        _cursor = new Id3Cursor(scan, body, body + header.BodyLength, header.IsUnsynchronized && header.Version < 4);
    }

    /// <summary>Where the tags at the start of the file end; 0 without one. Past the end of the file where the last tag is cut short.</summary>
    public static async Task<long> SkipLeadingAsync(ContainerScan scan)
    {
        long offset = 0;
        for (int i = 0; i < MaxLeadingTags && offset < scan.Length; i++)
        {
            if (!Id3Header.TryParse((await scan.ReadUpToAsync(offset, Id3Header.EncodedLength, scan.Length).ConfigureAwait(false)).Span, out Id3Header header))
            {
                break;
            }

            offset += header.TotalLength;
        }

        return offset;
    }

    /// <summary>The tags at the start of the file.</summary>
    public static async Task<List<ContainerPart>> ReadLeadingAsync(ContainerScan scan)
    {
        var tags = new List<ContainerPart>();
        long end = await SkipLeadingAsync(scan).ConfigureAwait(false);
        for (long offset = 0; offset < end; offset = tags[^1].End)
        {
            tags.Add(await ReadAsync(scan, offset, scan.Length).ConfigureAwait(false));
        }

        return tags;
    }

    /// <summary>The tag at <paramref name="offset"/>, which must end at <paramref name="end"/> or before.</summary>
    public static async Task<ContainerPart> ReadAsync(ContainerScan scan, long offset, long end)
    {
        ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(offset, Id3Header.EncodedLength, end).ConfigureAwait(false);
        if (!Id3Header.TryParse(bytes.Span, out Id3Header header) || header.IsCompressed)
        {
            throw new ContainerFormatException(offset, "the header of an ID3v2.2, v2.3 or v2.4 tag without compression", FourCharacterCode.Show(bytes.Span));
        }

        if (header.TotalLength > end - offset)
        {
            throw new ContainerFormatException(offset, $"an ID3v2 tag of {ContainerScan.Bytes(header.TotalLength)}", $"{ContainerScan.Bytes(end - offset)} before the end");
        }

        var tag = new Id3Tag(scan, header, offset);
        List<ContainerPart> frames = await tag.ReadFramesAsync().ConfigureAwait(false);
        return scan.Part(header.Name, offset, header.TotalLength, Id3Header.EncodedLength, frames);
    }

    private async Task<List<ContainerPart>> ReadFramesAsync()
    {
        await SkipExtendedHeaderAsync().ConfigureAwait(false);
        var frames = new List<ContainerPart>();
        int headerLength = Id3Frame.HeaderLength(_header.Version);

        // A zero where an id should start is padding, which reaches to the end of the tag (id3v2.4.0-structure §3.3).
        while (await _cursor.PeekAsync().ConfigureAwait(false) > 0)
        {
            long offset = _cursor.Offset;
            ReadOnlyMemory<byte> header = await _cursor.ReadAsync(headerLength).ConfigureAwait(false);
            Id3Frame frame = Id3Frame.Parse(header.Span, _header.Version, offset);
            int stored = (int)(_cursor.Offset - offset);
            if (_header.Version == 4)
            {
                frame = frame with { Length = await Id3FrameSize.ReadAsync(_scan, header[4..8].ToArray(), _cursor.Offset, _cursor.Offset + _cursor.Remaining).ConfigureAwait(false) };
            }

            if (frame.Id[0] == 'T')
            {
                await ReadTextAsync(frame, offset).ConfigureAwait(false);
            }
            else
            {
                await _cursor.SkipAsync(frame.Length).ConfigureAwait(false);
            }

            frames.Add(_scan.Part(frame.Id, offset, _cursor.Offset - offset, stored));
        }

        return frames;
    }

    // v2.3 counts the bytes after its size field (6 or 10), v2.4 counts the whole extended header and writes the size syncsafe.
    private async Task SkipExtendedHeaderAsync()
    {
        if (!_header.HasExtendedHeader)
        {
            return;
        }

        long offset = _cursor.Offset;
        ReadOnlyMemory<byte> size = await _cursor.ReadAsync(4).ConfigureAwait(false);
        if (_header.Version == 3)
        {
            await _cursor.SkipAsync(BinaryPrimitives.ReadUInt32BigEndian(size.Span)).ConfigureAwait(false);
            return;
        }

        if (!Id3Header.TryReadSyncSafe(size.Span, out int length) || length < 6)
        {
            throw new ContainerFormatException(offset, "an extended header of at least 6 bytes with a syncsafe size", FourCharacterCode.Show(size.Span));
        }

        await _cursor.SkipAsync(length - 4).ConfigureAwait(false);
    }

    private async Task ReadTextAsync(Id3Frame frame, long offset)
    {
        if (frame.Length > ContainerScan.MaxTextBytes)
        {
            await _cursor.SkipAsync(frame.Length).ConfigureAwait(false);
            _scan.AddTag(AudioTagSource.Id3, frame.Id, value: null, offset);
            return;
        }

        ReadOnlyMemory<byte> content = await _cursor.ReadAsync((int)frame.Length).ConfigureAwait(false);
        string[]? texts = frame.Decode(content.Span, _header.IsUnsynchronized) is { } plain ? Id3Text.Decode(plain) : null;
        AddTexts(frame.Id, texts, offset);
    }

    // A TXXX frame (TXX in v2.2) starts with a description, which is the name of what follows. Each of several texts is a tag of its own.
    private void AddTexts(string id, string[]? texts, long offset)
    {
        bool described = id is "TXXX" or "TXX";
        if (texts is null || (described && texts.Length < 2))
        {
            _scan.AddTag(AudioTagSource.Id3, id, value: null, offset);
            return;
        }

        string name = described ? $"{id}:{texts[0]}" : id;
        foreach (string text in texts.AsSpan(described ? 1 : 0))
        {
            if (text.Length > 0)
            {
                _scan.AddTag(AudioTagSource.Id3, name, text, offset);
            }
        }
    }
}
