using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.Conformance;

/// <summary>Where the headers of a file's container lie, found without any of the code that is tested: chunks, frames of a tag, boxes down to those of samples.</summary>
internal static class ContainerMap
{
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "udta", "moof", "traf", "mvex", "ilst" };

    /// <summary>The offset of each size field, how it is written, and the offset of the name beside it.</summary>
    public static IReadOnlyList<(int Size, int Name, Func<uint, byte[]> Write, uint Value)> Of(byte[] file)
    {
        var headers = new List<(int, int, Func<uint, byte[]>, uint)>();
        switch (Encoding.Latin1.GetString(file, 0, 4))
        {
            case "RIFF":
                headers.Add((4, 0, LittleEndian, BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(4))));
                for (int offset = 12; offset + 8 <= file.Length;)
                {
                    uint size = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(offset + 4));
                    headers.Add((offset + 4, offset, LittleEndian, size));
                    offset += 8 + (int)size + (int)(size & 1);
                }

                break;
            case "ID3\u0003" or "ID3\u0004":
                AddFrames(file, headers);
                break;
            default:
                AddBoxes(file, 0, file.Length, headers);
                break;
        }

        return headers;
    }

    private static void AddFrames(byte[] file, List<(int, int, Func<uint, byte[]>, uint)> headers)
    {
        bool isNew = file[3] == 4;
        int end = 10 + (int)SyncSafe(file.AsSpan(6));
        headers.Add((6, 0, WriteSyncSafe, SyncSafe(file.AsSpan(6))));
        for (int offset = 10; offset + 10 <= end && file[offset] != 0;)
        {
            uint size = isNew ? SyncSafe(file.AsSpan(offset + 4)) : BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(offset + 4));
            headers.Add((offset + 4, offset, isNew ? WriteSyncSafe : BigEndian, size));
            offset += 10 + (int)size;
        }
    }

    private static void AddBoxes(byte[] file, int start, int end, List<(int, int, Func<uint, byte[]>, uint)> headers)
    {
        for (int offset = start; offset + 8 <= end;)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(offset));
            string name = Encoding.Latin1.GetString(file, offset + 4, 4);
            headers.Add((offset, offset + 4, BigEndian, size));
            if (size < 8 || offset + size > end)
            {
                return;
            }

            if (Containers.Contains(name))
            {
                AddBoxes(file, offset + 8, offset + (int)size, headers);
            }

            offset += (int)size;
        }
    }

    private static uint SyncSafe(ReadOnlySpan<byte> bytes) => ((uint)bytes[0] << 21) | ((uint)bytes[1] << 14) | ((uint)bytes[2] << 7) | bytes[3];

    private static byte[] WriteSyncSafe(uint value) => [(byte)((value >> 21) & 0x7F), (byte)((value >> 14) & 0x7F), (byte)((value >> 7) & 0x7F), (byte)(value & 0x7F)];

    private static byte[] BigEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] LittleEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
