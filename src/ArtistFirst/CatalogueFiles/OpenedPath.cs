namespace ArtistFirst;

/// <summary>Tells whether an open file is the one that a path without links named.</summary>
internal static class OpenedPath
{
    public static bool Matches(FileStream stream, string path)
    {
        // Linux says what is open. Elsewhere the path is resolved once more: a link on the way to it is then found, unless it was there for just that moment.
        string? opened = OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}").LinkTarget : null;
        return string.Equals(opened ?? new RealPaths().Resolve(path), path, StringComparison.Ordinal);
    }
}
