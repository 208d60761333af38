using System.Text;

namespace ArtistFirst.Cli;

/// <summary>Writes a file that its owner alone can read: whoever has a token may present it.</summary>
internal static class SecretFile
{
    /// <summary>Whether the file may be written, asked before anything is signed for it.</summary>
    /// <exception cref="IOException">There is one already, and it is not to be replaced; or its folder is not there.</exception>
    public static void Require(FileInfo file, bool replace)
    {
        Faults.RequireFolderOf(file);
        if (!replace && file.Exists)
        {
            throw new IOException($"'{file.FullName}' exists already. Choose another name, or give --force to replace it.");
        }
    }

    /// <summary>Writes the file; it is complete under its name, or not there.</summary>
    public static async Task WriteAsync(FileInfo file, bool replace, string text, CancellationToken cancellationToken)
    {
        string temporary = Path.Combine(file.DirectoryName!, Path.GetRandomFileName());
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            FileStream stream = new(temporary, options);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file.FullName, replace);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
