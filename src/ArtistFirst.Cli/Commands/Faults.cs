namespace ArtistFirst.Cli;

/// <summary>Tells what went wrong so that somebody at a terminal can do something about it: what was expected, what came, what to do.</summary>
internal static class Faults
{
    public static string Tell(Exception fault) => fault switch
    {
        FileNotFoundException { FileName: { } file } => $"Expected the file '{file}', but there is none. Check its name, or make it first.",
        DirectoryNotFoundException when PathIn(fault) is { } path => $"Expected the folder '{Path.GetDirectoryName(path)}', but there is none. Check its name, or make it first.",
        UnauthorizedAccessException when PathIn(fault) is { } path => $"Expected '{path}' to be a file, no folder, that this user may open, but the system does not allow it. Check the name, and to whom the file and its folder belong.",
        ArgumentException { ParamName: { } name } => WithoutName(fault.Message, name),
        _ => fault.Message,
    };

    /// <summary>Runs what writes a new file: where its folder is the trouble, the folder is what is told of, not the name under which the file begins.</summary>
    /// <exception cref="IOException">The folder is not there, or not writable.</exception>
    public static async Task InFolderOfAsync(FileInfo file, Func<Task> write)
    {
        RequireFolderOf(file);
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"Expected the folder '{file.DirectoryName}' to be one that this user may write to, but the system does not allow it. '{file.Name}' was not written. Choose another folder.", fault);
        }
    }

    /// <summary>Makes sure that a file of that name can be made.</summary>
    /// <exception cref="IOException">Its folder is not there, or it is a folder itself.</exception>
    public static void RequireFolderOf(FileInfo file)
    {
        if (!Directory.Exists(file.DirectoryName))
        {
            throw new IOException($"Expected the folder '{file.DirectoryName}', for '{file.Name}', but there is none. Check its name, or make it first.");
        }

        if (Directory.Exists(file.FullName))
        {
            throw new IOException($"Expected the name of a file to write, but '{file.FullName}' is a folder. Choose another name.");
        }
    }

    // The name of a parameter means something to whoever calls the method, which nobody at a terminal does.
    private static string WithoutName(string message, string name)
    {
        int end = message.IndexOf($" (Parameter '{name}')", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    // The system's messages name one path, between quotation marks.
    private static string? PathIn(Exception fault)
    {
        int first = fault.Message.IndexOf('\'', StringComparison.Ordinal);
        int last = fault.Message.LastIndexOf('\'');
        return last > first + 1 ? fault.Message[(first + 1)..last] : null;
    }
}
