using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Adds text frames to the ID3v2 tag of an MP3 file (id3v2.4.0-frames §4.2), behind those that are there; where there is no tag, it gets one of version 2.4. Padding and footer go.</summary>
internal static class Id3Tagging
{
    private const int NewestVersion = 4;
    private const int LongestTag = (1 << 28) - 1;
    private const byte ExperimentalFlag = 0x20;

    public static async Task<IReadOnlyList<FileSegment>?> PlanAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> missing)
    {
        if (missing.Count == 0)
        {
            return null;
        }

        ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(0, Id3Header.EncodedLength, scan.Length).ConfigureAwait(false);
        if (!Id3Header.TryParse(bytes.Span, out Id3Header header))
        {
            byte[] first = Frames(missing, NewestVersion);
            return [FileSegment.Of([.. Header(NewestVersion, 0, first.Length), .. first]), FileSegment.Copy(0, container.Length)];
        }

        ContainerPart tag = container.Parts[0];
        byte[] added = Frames(missing, header.Version);
        long old = tag.Parts.Count == 0 ? 0 : tag.Parts[^1].End - tag.Parts[0].Offset;
        if (header.Version == 2 || header.IsUnsynchronized || old + added.Length > LongestTag)
        {
            return null;
        }

        FileSegment[] frames = old == 0 ? [] : [FileSegment.Copy(tag.Parts[0].Offset, old)];
        return [FileSegment.Of(Header(header.Version, (byte)(header.Flags & ExperimentalFlag), (int)old + added.Length)), .. frames, FileSegment.Of(added), FileSegment.Copy(tag.End, container.Length - tag.End)];
    }

    private static byte[] Header(int version, byte flags, int length) => [.. "ID3"u8, (byte)version, 0, flags, .. Id3Header.SyncSafe(length)];

    private static byte[] Frames(IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> missing, int version) => [.. missing.SelectMany(tag => Frame(tag.Name, tag.Values, version))];

    // Several values have a NUL between them in v2.4, a slash in v2.3.
    private static byte[] Frame(TagName name, IReadOnlyList<string> values, int version)
    {
        string text = string.Join(version == NewestVersion ? '\0' : '/', values);
        byte[] language = name == TagName.Comment ? [.. "und"u8] : [];
        byte[] content = Content(language, name.Description, text, version);
        byte[] size = Id3Header.SyncSafe(content.Length);
        if (version < NewestVersion)
        {
            BinaryPrimitives.WriteInt32BigEndian(size, content.Length);
        }

        return [.. Encoding.ASCII.GetBytes(name.Frame), .. size, 0, 0, .. content];
    }

    // UTF-8 (3) is new in v2.4; before, what is not ISO 8859-1 (0) is UTF-16 with a byte order mark in front of each text (1).
    private static byte[] Content(byte[] language, string? description, string text, int version)
    {
        if (version == NewestVersion)
        {
            return [3, .. language, .. Encoding.UTF8.GetBytes(description is null ? text : $"{description}\0{text}")];
        }

        if (text.All(static c => c <= '\u00FF'))
        {
            return [0, .. language, .. Encoding.Latin1.GetBytes(description is null ? text : $"{description}\0{text}")];
        }

        byte[] start = description is null ? [] : [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(description + '\0')];
        return [1, .. language, .. start, 0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
    }
}
