using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>Reads RIFF/WAVE: one RIFF chunk whose first four content bytes are WAVE, chunks inside it, and whatever follows it.</summary>
internal sealed class RiffWave(ContainerScan scan)
{
    private const int FormLength = 12;
    private WaveFormat? _format;
    private int _data;

    public static Task<AudioContainer> ReadAsync(ContainerScan scan) => new RiffWave(scan).ReadAsync();

    private async Task<AudioContainer> ReadAsync()
    {
        long end = FormEnd((await scan.ReadAsync(0, FormLength).ConfigureAwait(false)).Span, scan.Length);
        IReadOnlyList<ContainerPart> chunks = await RiffChunks.WalkAsync(scan, FormLength, end, LookAsync).ConfigureAwait(false);
        if (_format is null || _data != 1)
        {
            throw new ContainerFormatException(FormLength, "one 'fmt ' chunk and one 'data' chunk", $"{(_format is null ? 0 : 1)} and {_data}");
        }

        var parts = new List<ContainerPart> { scan.Part("RIFF", 0, end, FormLength, chunks) };
        if (end < scan.Length)
        {
            parts.Add(scan.Part("trailing", end, scan.Length - end));
        }

        return new AudioContainer(AudioContainerKind.Wave, scan.Length, parts, scan.Tags) { WaveFormat = _format };
    }

    private static long FormEnd(ReadOnlySpan<byte> form, long length)
    {
        if (!form.StartsWith("RIFF"u8))
        {
            // RF64 and BW64 (EBU Tech 3306, ITU-R BS.2088) are the 64-bit forms, RIFX the big-endian one; no C2PA validator reads them.
            throw new ContainerFormatException(0, "'RIFF', the one form of WAVE that is supported", $"{FourCharacterCode.Show(form[..4])}: convert the file to RIFF/WAVE of less than 4 GiB");
        }

        if (length > uint.MaxValue + (long)RiffChunks.HeaderLength)
        {
            throw new ContainerFormatException(0, "at most 4 GiB, which is what RIFF can address", $"a file of {ContainerScan.Bytes(length)}: split it, or convert it to FLAC");
        }

        uint size = BinaryPrimitives.ReadUInt32LittleEndian(form[4..]);
        long left = length - RiffChunks.HeaderLength;
        return size >= 4 && size <= left
            ? RiffChunks.HeaderLength + (long)size
            : throw new ContainerFormatException(4, $"a RIFF size of 4 to {left}", $"{size}: the file is cut short, or its header was never completed");
    }

    private async Task<IReadOnlyList<ContainerPart>?> LookAsync(string name, long content, long length)
    {
        switch (name)
        {
            case "fmt " when _format is not null:
                throw new ContainerFormatException(content, "one 'fmt ' chunk", "a second one");
            case "fmt ":
                _format = WaveFormat.Parse((await scan.ReadAsync(content, WaveFormat.LengthToRead(length)).ConfigureAwait(false)).Span, content);
                return null;
            case "data":
                _data++;
                return null;
            case "id3 " or "ID3 ":
                return [await Id3Tag.ReadAsync(scan, content, content + length).ConfigureAwait(false)];
            case "axml":
                await AddXmlAsync(AudioTagSource.Axml, name, content, length).ConfigureAwait(false);
                return null;
            case "iXML":
                await AddXmlAsync(AudioTagSource.Ixml, name, content, length).ConfigureAwait(false);
                return null;
            case "LIST" when length >= 4 && (await scan.ReadAsync(content, 4).ConfigureAwait(false)).Span.SequenceEqual("INFO"u8):
                // One level and no more: a list inside INFO has no meaning, so nesting cannot cost anything.
                return await RiffChunks.WalkAsync(scan, content + 4, content + length, AddInfoAsync).ConfigureAwait(false);
            default:
                return null;
        }
    }

    private async Task<IReadOnlyList<ContainerPart>?> AddInfoAsync(string name, long content, long length)
    {
        string? value = null;
        if (length <= ContainerScan.MaxTextBytes)
        {
            value = TagText.DecodeUtf8OrLatin1((await scan.ReadAsync(content, (int)length).ConfigureAwait(false)).Span);
        }

        scan.AddTag(AudioTagSource.RiffInfo, name, value, content - RiffChunks.HeaderLength);
        return null;
    }

    private async Task AddXmlAsync(AudioTagSource source, string name, long content, long length)
    {
        string? value = null;
        if (length <= ContainerScan.MaxXmlBytes)
        {
            value = TagText.DecodeXml((await scan.ReadAsync(content, (int)length).ConfigureAwait(false)).Span);
        }

        scan.AddTag(source, name, value, content - RiffChunks.HeaderLength);
    }
}
