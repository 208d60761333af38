namespace ArtistFirst.C2pa;

/// <summary>Takes the manifest store out of a file.</summary>
internal static class StoreBytes
{
    /// <summary>Reads the parts of the store.</summary>
    /// <exception cref="ContainerFormatException">They are larger than <see cref="StoreLocation.LargestStore"/>, or the file has become shorter.</exception>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(Stream stream, StoreLocation location, CancellationToken cancellationToken)
    {
        long left = StoreLocation.LargestStore;
        var parts = new List<ReadOnlyMemory<byte>>(location.Parts.Count);
        foreach (FileRange part in location.Parts)
        {
            left -= part.Length;
            if (left < 0)
            {
                throw new ContainerFormatException(part.Start, $"a manifest store of at most {ContainerScan.Bytes(StoreLocation.LargestStore)}", "a larger one");
            }

            byte[] bytes = new byte[part.Length];
            stream.Position = part.Start;
            int read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            parts.Add(read == bytes.Length ? bytes : throw new ContainerFormatException(part.Start, ContainerScan.Bytes(bytes.Length), ContainerScan.Bytes(read)));
        }

        return parts;
    }
}
