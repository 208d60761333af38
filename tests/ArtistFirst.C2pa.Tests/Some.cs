using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa.Tests;

/// <summary>Sample files, made byte by byte.</summary>
internal static class Some
{
    public const string Isrc = "USPR37300012";

    public static byte[] Bytes(params ReadOnlySpan<byte[]> pieces)
    {
        var all = new List<byte>();
        foreach (byte[] piece in pieces)
        {
            all.AddRange(piece);
        }

        return [.. all];
    }

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    // RIFF
    public static byte[] Chunk(string id, params byte[] content) =>
        Bytes(Ascii(id), LittleEndian((uint)content.Length), content, new byte[content.Length & 1]);

    public static byte[] PcmFormat { get; } = [1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0];

    public static byte[] Wave(params byte[][] chunks)
    {
        byte[] content = Bytes([Ascii("WAVE"), .. chunks]);
        return Bytes(Ascii("RIFF"), LittleEndian((uint)content.Length), content);
    }

    public static byte[] WaveWith(params byte[][] chunks) => Wave([Chunk("fmt ", PcmFormat), .. chunks, Chunk("data", new byte[64])]);

    // ID3v2
    public static byte[] Id3(int version, byte flags, params byte[][] body)
    {
        byte[] content = Bytes(body);
        return Bytes(Ascii("ID3"), [(byte)version, 0, flags], SyncSafe(content.Length), content);
    }

    public static byte[] Frame22(string id, byte[] content) =>
        Bytes(Ascii(id), [(byte)(content.Length >> 16), (byte)((content.Length >> 8) & 0xFF), (byte)(content.Length & 0xFF)], content);

    public static byte[] Frame23(string id, byte[] content, byte flags = 0) => Bytes(Ascii(id), BigEndian((uint)content.Length), [0, flags], content);

    public static byte[] Frame24(string id, byte[] content, byte flags = 0) => Bytes(Ascii(id), SyncSafe(content.Length), [0, flags], content);

    public static byte[] Latin1Text(string text) => Bytes([0], Ascii(text));

    public static byte[] Utf8Text(string text) => Bytes([3], Encoding.UTF8.GetBytes(text));

    public static byte[] Utf16Text(string text) => Bytes([1, 0xFF, 0xFE], Encoding.Unicode.GetBytes(text));

    public static byte[] Unsynchronize(byte[] plain)
    {
        var stored = new List<byte>();
        foreach (byte value in plain)
        {
            if (stored is [.., 0xFF] && (value == 0 || value >= 0xE0))
            {
                stored.Add(0);
            }

            stored.Add(value);
        }

        return [.. stored];
    }

    // MP3: MPEG-1 layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes
    public static byte[] MpegFrames(int count = 3) => Bytes([.. Enumerable.Repeat(Bytes([0xFF, 0xFB, 0x90, 0x00], new byte[413]), count)]);

    public static byte[] ApeTag(bool header, params (string Key, byte[] Value)[] items)
    {
        byte[] content = Bytes([.. items.Select(item => Bytes(LittleEndian((uint)item.Value.Length), new byte[4], Ascii(item.Key), [0], item.Value))]);
        byte[] Frame(uint flags) => Bytes(Ascii("APETAGEX"), LittleEndian(2000), LittleEndian((uint)content.Length + 32), LittleEndian((uint)items.Length), LittleEndian(flags), new byte[8]);
        return Bytes(header ? Frame(0xA000_0000) : [], content, Frame(header ? 0x8000_0000 : 0));
    }

    // FLAC
    public static byte[] Block(int type, byte[] content, bool last = false) =>
        Bytes([(byte)(type | (last ? 0x80 : 0)), (byte)(content.Length >> 16), (byte)((content.Length >> 8) & 0xFF), (byte)(content.Length & 0xFF)], content);

    public static byte[] Flac(params byte[][] blocks) =>
        Bytes([Ascii("fLaC"), Block(0, new byte[34]), .. blocks, Block(1, new byte[8], last: true), [0xFF, 0xF8, 1, 2, 3, 4]]);

    public static byte[] Comments(params string[] comments) =>
        Bytes([LittleEndian(4), Ascii("test"), LittleEndian((uint)comments.Length), .. comments.Select(comment => Bytes(LittleEndian((uint)Encoding.UTF8.GetByteCount(comment)), Encoding.UTF8.GetBytes(comment)))]);

    // ISO BMFF
    public static byte[] Box(string type, params byte[][] content)
    {
        byte[] inside = Bytes(content);
        return Bytes(BigEndian((uint)inside.Length + 8), Ascii(type), inside);
    }

    public static byte[] FileType { get; } = Box("ftyp", Ascii("M4A "), new byte[4], Ascii("M4A isom"));

    public static byte[] Mp4(params byte[][] items) =>
        Bytes(FileType, Box("moov", Box("mvhd", new byte[100]), Box("udta", Box("meta", new byte[4], Box("hdlr", new byte[24]), Box("ilst", items)))), Box("mdat", new byte[64]));

    public static byte[] Data(uint type, byte[] value) => Box("data", BigEndian(type), new byte[4], value);

    public static byte[] Freeform(string mean, string name, params byte[][] data) =>
        Box("----", [Box("mean", new byte[4], Ascii(mean)), Box("name", new byte[4], Ascii(name)), .. data]);

    // JUMBF: a store with one superbox of JSON in it, salted with zeros
    public static byte[] JumbfStore(out byte[] encoded)
    {
        var writer = new JumbfWriter();
        writer.StartSuperbox(JumbfTypes.ManifestStore, "c2pa");
        writer.StartSuperbox(JumbfTypes.Json, "a.json", new byte[16]);
        writer.WriteBox(JumbfBox.Json, "{}"u8);
        writer.EndSuperbox();
        writer.EndSuperbox();
        return encoded = writer.Encode();
    }

    /// <summary>One good file of each container with everything in it that the readers look into.</summary>
    public static IReadOnlyList<byte[]> OneOfEach { get; } =
    [
        WaveWith(Chunk("LIST", Bytes(Ascii("INFO"), Chunk("ISRC", Ascii("vinyl\0")))), Chunk("id3 ", Id3(3, 0, Frame23("TSRC", Latin1Text(Isrc)))), Chunk("axml", Ascii("<a/>"))),
        Bytes(Id3(4, 0, Frame24("TSRC", Utf8Text(Isrc)), Frame24("APIC", new byte[200]), new byte[20]), MpegFrames(), ApeTag(header: true, ("Isrc", Ascii(Isrc))), Ascii("TAG"), new byte[125]),
        Bytes(Id3(3, 0x80, Unsynchronize(Frame23("TSRC", Utf16Text(Isrc)))), MpegFrames()),
        Bytes(Id3(4, 0, Frame24("GEOB", new byte[50])), Flac(Block(4, Comments($"ISRC={Isrc}", "TITLE=x")), Block(5, new byte[432]))),
        Mp4(Box("©nam", Data(1, Ascii("Song"))), Freeform("com.apple.iTunes", "ISRC", Data(1, Ascii(Isrc)))),
    ];

    public static byte[] LittleEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] BigEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] SyncSafe(int value) => [(byte)((value >> 21) & 0x7F), (byte)((value >> 14) & 0x7F), (byte)((value >> 7) & 0x7F), (byte)(value & 0x7F)];
}
