namespace ArtistFirst;

/// <summary>Reads a stream whose length nobody vouches for.</summary>
internal static class BoundedStream
{
    private const int FirstBytes = 16 * 1024;

    /// <summary>Reads to the end. Memory grows with what really came, never with what was announced.</summary>
    /// <returns>The bytes, or null when there are more than <paramref name="maxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAllAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[Math.Min(FirstBytes, maxBytes + 1)];
        int total = 0;
        while (true)
        {
            int read = await stream.ReadAsync(bytes.AsMemory(total), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return bytes[..total];
            }

            total += read;
            if (total > maxBytes)
            {
                return null;
            }

            if (total == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, maxBytes + 1));
            }
        }
    }
}
