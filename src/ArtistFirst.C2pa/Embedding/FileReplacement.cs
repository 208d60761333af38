namespace ArtistFirst.C2pa;

/// <summary>Writes a file so that under its name there is always the old one or the whole new one, whatever happens in between.</summary>
internal static class FileReplacement
{
    /// <summary>Writes beside the file, through to the disk, and then takes its name in one step.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="write">Writes the content.</param>
    public static async Task<T> WriteAsync<T>(string path, Func<FileStream, Task<T>> write)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            T result;
            var file = WriteBehindFile.Create(temporary);
            await using (file.ConfigureAwait(false))
            {
                result = await write(file).ConfigureAwait(false);
                await file.CompleteAsync().ConfigureAwait(false);
            }

            KeepMode(path, temporary);
            File.Move(temporary, path, overwrite: true);
            return result;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Who could read or write the file before can after; on Windows the rights of the folder hold.
    private static void KeepMode(string path, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }
    }
}
