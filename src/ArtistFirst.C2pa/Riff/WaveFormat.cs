using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>The 'fmt ' chunk of a WAVE file (WAVEFORMATEX; WAVEFORMATEXTENSIBLE where <see cref="SubFormat"/> is not null).</summary>
internal sealed record WaveFormat
{
    /// <summary>WAVE_FORMAT_EXTENSIBLE: the true format is <see cref="SubFormat"/>.</summary>
    public const ushort Extensible = 0xFFFE;

    private const int PlainLength = 16;
    private const int ExtensionLength = 22;
    private const int ExtensibleLength = 18 + ExtensionLength;

    /// <summary>1 is integer PCM, 3 IEEE float.</summary>
    public required ushort FormatTag { get; init; }

    public required ushort Channels { get; init; }

    /// <summary>Samples a second, for each channel.</summary>
    public required uint SampleRate { get; init; }

    /// <summary>Bytes a second, as the writer declares it.</summary>
    public uint DeclaredBytesPerSecond { get; init; }

    /// <summary>Bytes of one sample of all channels.</summary>
    public required ushort BlockAlign { get; init; }

    /// <summary>Size of the sample's container in bits.</summary>
    public required ushort BitsPerSample { get; init; }

    /// <summary>Bits of each sample that carry audio; not above <see cref="BitsPerSample"/>.</summary>
    public ushort ValidBitsPerSample { get; init; }

    /// <summary>Which loudspeaker each channel is for; 0 where the file does not say.</summary>
    public uint ChannelMask { get; init; }

    /// <summary>The format behind WAVE_FORMAT_EXTENSIBLE; null for the plain form.</summary>
    public Guid? SubFormat { get; init; }

    /// <summary>Bytes to read of a 'fmt ' chunk: the plain form, or as much of the extensible one as there is.</summary>
    public static int LengthToRead(long contentLength) => (int)Math.Min(contentLength, ExtensibleLength);

    /// <summary>Reads the chunk's content.</summary>
    /// <param name="content">The first 16 to 40 bytes of it.</param>
    /// <param name="offset">Where it lies, for messages.</param>
    public static WaveFormat Parse(ReadOnlySpan<byte> content, long offset)
    {
        if (content.Length < PlainLength)
        {
            throw new ContainerFormatException(offset, $"a 'fmt ' chunk of at least {PlainLength} bytes", ContainerScan.Bytes(content.Length));
        }

        var format = new WaveFormat
        {
            FormatTag = BinaryPrimitives.ReadUInt16LittleEndian(content),
            Channels = BinaryPrimitives.ReadUInt16LittleEndian(content[2..]),
            SampleRate = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]),
            DeclaredBytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(content[8..]),
            BlockAlign = BinaryPrimitives.ReadUInt16LittleEndian(content[12..]),
            BitsPerSample = BinaryPrimitives.ReadUInt16LittleEndian(content[14..]),
            ValidBitsPerSample = BinaryPrimitives.ReadUInt16LittleEndian(content[14..]),
        };
        if (format.Channels == 0 || format.SampleRate == 0)
        {
            throw new ContainerFormatException(offset, "at least one channel and one sample a second", $"{format.Channels} channels at {format.SampleRate} Hz");
        }

        return format.FormatTag == Extensible ? ParseExtension(format, content, offset) : format;
    }

    private static WaveFormat ParseExtension(WaveFormat format, ReadOnlySpan<byte> content, long offset)
    {
        if (content.Length < ExtensibleLength || BinaryPrimitives.ReadUInt16LittleEndian(content[PlainLength..]) < ExtensionLength)
        {
            throw new ContainerFormatException(offset, $"{ExtensionLength} bytes of extension after WAVE_FORMAT_EXTENSIBLE", "fewer");
        }

        ushort validBits = BinaryPrimitives.ReadUInt16LittleEndian(content[18..]);
        if (validBits > format.BitsPerSample)
        {
            throw new ContainerFormatException(offset + 18, $"at most {format.BitsPerSample} valid bits a sample", $"{validBits}");
        }

        return format with
        {
            ValidBitsPerSample = validBits,
            ChannelMask = BinaryPrimitives.ReadUInt32LittleEndian(content[20..]),
            SubFormat = new Guid(content[24..ExtensibleLength]),
        };
    }
}
