using System.Text;

namespace ArtistFirst.Registry;

/// <summary>The small files that signals are.</summary>
internal static class SignalBytes
{
    /// <summary>All bytes of a file.</summary>
    /// <exception cref="ImportBoundsException">It is larger than such files are.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1 << 14];
        int length = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > ImportLimits.SignalBytes)
            {
                throw new ImportBoundsException("a signal's file", ImportLimits.SignalBytes, "bytes");
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        return buffer[..length];
    }

    /// <summary>The lines of a text, numbered from 1. Bytes that are no UTF-8 are no part of any word that is looked for.</summary>
    public static IEnumerable<(long Line, string Text)> LinesOf(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        long line = 0;
        foreach (string part in text.Split('\n'))
        {
            line++;
            yield return (line, part.TrimEnd('\r'));
        }
    }
}
