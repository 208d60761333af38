using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.Conformance;

/// <summary>Where the boxes of a manifest store lie in a file, found without any of the code that is tested.</summary>
internal static class JumbfMap
{
    /// <summary>The offset and type of each box, and its length.</summary>
    public static IReadOnlyList<(int Offset, int Length, string Type)> Of(byte[] file)
    {
        var boxes = new List<(int, int, string)>();
        int start = file.AsSpan().IndexOf("jumdc2pa"u8) - 12;
        Walk(file, start, start + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(start)), boxes);
        return boxes;
    }

    private static void Walk(byte[] file, int start, int end, List<(int, int, string)> boxes)
    {
        for (int offset = start; offset < end;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(offset));
            string type = Encoding.ASCII.GetString(file, offset + 4, 4);
            boxes.Add((offset, length, type));
            if (string.Equals(type, "jumb", StringComparison.Ordinal))
            {
                Walk(file, offset + 8, offset + length, boxes);
            }

            offset += length;
        }
    }
}
