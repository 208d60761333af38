namespace ArtistFirst;

/// <summary>The files of a folder of tiles.</summary>
/// <param name="folder">The folder.</param>
internal sealed class TileFiles(string folder)
{
    // No file of a folder is longer: a bundle of 256 entries of 65,535 bytes.
    private const int MaxLength = TilePath.Width * (sizeof(ushort) + ushort.MaxValue);

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Writes a file whole. A full tile that is there never changes, and so is compared instead; the parts that it took the place of are removed.</summary>
    /// <exception cref="ComplianceException">A full tile is there and holds something else (AF4005).</exception>
    public async ValueTask WriteAsync(string name, int width, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string path = PathOf(name);
        if (width == TilePath.Width && File.Exists(path))
        {
            byte[] there = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            if (!there.AsSpan().SequenceEqual(content.Span))
            {
                throw new ComplianceException([LedgerRolledBack.FoundTile(name)]);
            }

            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WholeFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
        if (width == TilePath.Width && Directory.Exists($"{path}.p"))
        {
            Directory.Delete($"{path}.p", recursive: true);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageFormatException">It is not there, or longer than any can be.</exception>
    public async ValueTask<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists && file.Length <= MaxLength
            ? await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false)
            : throw new UsageFormatException($"Expected the file '{name}' of exported tiles, at most {MaxLength} bytes; it {(file.Exists ? "is longer" : "is not there")}. Export the ledger again.");
    }
}
