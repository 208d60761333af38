namespace ArtistFirst.C2pa;

/// <summary>A stretch of an audio file: a RIFF chunk, an ID3v2 tag or one of its frames, a FLAC metadata block, an ISO BMFF box, or the audio itself.</summary>
public sealed class ContainerPart
{
    internal ContainerPart(string name, long offset, long length, int headerLength, IReadOnlyList<ContainerPart> parts)
    {
        Name = name;
        Offset = offset;
        Length = length;
        HeaderLength = headerLength;
        Parts = parts;
    }

    /// <summary>
    /// The chunk, frame or box id as the file has it (<c>data</c>, <c>TSRC</c>, <c>moov</c>; a <c>uuid</c> box with its UUID, as <c>uuid:d8fec3d6-…</c>),
    /// or for parts without an id their kind: <c>ID3v2.3</c>, <c>ID3v1</c>, <c>APEv2</c>, <c>audio</c>, <c>trailing</c>.
    /// </summary>
    public string Name { get; }

    /// <summary>Where the part starts, header included, in bytes from the start of the file.</summary>
    public long Offset { get; }

    /// <summary>Length in bytes, header included. The pad byte after an odd RIFF chunk is not.</summary>
    public long Length { get; }

    /// <summary>Length of the header in bytes: 8 for a RIFF chunk, 10 for an ID3v2.4 frame, 8, 16, 24 or 32 for an ISO BMFF box.</summary>
    public int HeaderLength { get; }

    /// <summary>Where the content starts, in bytes from the start of the file.</summary>
    public long ContentOffset => Offset + HeaderLength;

    /// <summary>Length of the content in bytes.</summary>
    public long ContentLength => Length - HeaderLength;

    /// <summary>Where the part ends, in bytes from the start of the file.</summary>
    public long End => Offset + Length;

    /// <summary>The parts inside, in the order of the file; empty for a part that is not looked into.</summary>
    public IReadOnlyList<ContainerPart> Parts { get; }

    /// <summary>Name and place, for messages.</summary>
    public override string ToString() => $"{Name} at {Offset}, {Length} bytes";
}
