namespace ArtistFirst.Registry;

/// <summary>The small files that signals are.</summary>
internal static class SignalBytes
{
    /// <summary>The bytes of a file, up to as many as such files have at most, and whether these are all.</summary>
    public static async Task<(byte[] Bytes, bool AreAll)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1 << 14];
        int length = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > ImportLimits.SignalBytes)
            {
                return (buffer[..ImportLimits.SignalBytes], false);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        return (buffer[..length], true);
    }

    /// <summary>The lines of a text, numbered from 1. Lines end with CR, LF or both (RFC 9309 §2.2). Bytes that are no UTF-8 are no part of any word that is looked for.</summary>
    public static IEnumerable<(long Line, string Text)> LinesOf(byte[] bytes)
    {
        string text = MarkedText.Of(bytes);
        long line = 0;
        for (int start = 0; start <= text.Length;)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var found ? start + found : text.Length;
            line++;
            yield return (line, text[start..end]);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
