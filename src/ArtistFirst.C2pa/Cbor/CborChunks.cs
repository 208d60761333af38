using System.Text.Unicode;

namespace ArtistFirst.C2pa;

/// <summary>The content of byte and text strings, in one piece or in chunks (RFC 8949 §3.2.3).</summary>
internal static class CborChunks
{
    /// <summary>The bytes behind the head of a string of definite length.</summary>
    public static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> data, int offset, CborHead head, bool checkText)
    {
        int start = offset + head.Length;
        if (head.Argument > (ulong)(data.Length - start))
        {
            throw new ManifestFormatException(offset, $"a string of at most {ContainerScan.Bytes(data.Length - start)}, which is what is left", $"{head.Argument}");
        }

        ReadOnlyMemory<byte> content = data.Slice(start, (int)head.Argument);
        return !checkText || Utf8.IsValid(content.Span)
            ? content
            : throw new ManifestFormatException(start, "text in UTF-8 (RFC 8949 §3.1)", "other bytes");
    }

    /// <summary>Joins chunks up to the break; chunks are strings of the same type and of definite length.</summary>
    /// <param name="data">The input.</param>
    /// <param name="offset">Where the first chunk starts.</param>
    /// <param name="type">The type of the string.</param>
    /// <param name="checkText">Whether each chunk must be UTF-8.</param>
    /// <param name="end">Where the item behind the break starts.</param>
    public static byte[] Join(ReadOnlyMemory<byte> data, int offset, CborMajorType type, bool checkText, out int end)
    {
        var chunks = new List<ReadOnlyMemory<byte>>();
        int total = 0;
        for (CborHead head = CborHead.Read(data.Span, offset); !head.IsBreak; head = CborHead.Read(data.Span, offset))
        {
            if (head.Type != type || head.IsIndefinite)
            {
                throw new ManifestFormatException(offset, "a chunk of the string, of the same type and of definite length, or a break", $"major type {(int)head.Type}");
            }

            ReadOnlyMemory<byte> content = Content(data, offset, head, checkText);
            chunks.Add(content);
            total += content.Length;
            offset += head.Length + content.Length;
        }

        end = offset + 1;
        byte[] joined = new byte[total];
        int position = 0;
        foreach (ReadOnlyMemory<byte> chunk in chunks)
        {
            chunk.Span.CopyTo(joined.AsSpan(position));
            position += chunk.Length;
        }

        return joined;
    }
}
