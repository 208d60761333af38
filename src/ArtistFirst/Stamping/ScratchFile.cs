namespace ArtistFirst;

/// <summary>Files that nobody else sees and that are gone when they are closed, whatever happens.</summary>
internal static class ScratchFile
{
    /// <summary>A new, empty one.</summary>
    /// <param name="folder">Where; null for the system's temporary folder.</param>
    public static FileStream Create(string? folder)
    {
        string path = Path.Combine(folder ?? Path.GetTempPath(), $"artistfirst-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>What can be read from place to place: the stream itself, or what is left of it in a file.</summary>
    /// <param name="stream">The stream; the caller still disposes of it.</param>
    /// <param name="folder">Where the file would lie.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <returns>The stream to read, and the file to dispose of, where there is one.</returns>
    public static async Task<(Stream Stream, FileStream? File)> SeekableAsync(Stream stream, string? folder, CancellationToken cancellationToken)
    {
        if (stream.CanSeek)
        {
            return (stream, null);
        }

        FileStream file = Create(folder);
        try
        {
            await stream.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            return (file, file);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
