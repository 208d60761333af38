namespace ArtistFirst.Registry;

/// <summary>Replaces a file so that readers see the old one or the new one, whole, whatever happens in between.</summary>
internal static class DurableFile
{
    /// <summary>Writes beside the file, makes the bytes durable, and only then puts them in its place.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        WriteAsync(path, async stream => await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false));

    /// <summary>The same for bytes that are too many to be in memory.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/");
        // Always the same name: what a crash leaves behind is overwritten, and the register's lock keeps others away.
        string temporary = path + ".new";
        var stream = new FileStream(temporary, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 });
        await using (stream.ConfigureAwait(false))
        {
            await write(stream).ConfigureAwait(false);
            RandomAccess.FlushToDisk(stream.SafeFileHandle);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
