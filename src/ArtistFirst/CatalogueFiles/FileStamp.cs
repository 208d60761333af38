using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ArtistFirst;

/// <summary>What tells cheaply whether a file is still the one that was looked at.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="LastWrite">When it was last written, UTC, as fine as the file system keeps it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileStamp(long Length, DateTime LastWrite)
{
    public static FileStamp Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);

    public static FileStamp Of(SafeFileHandle file) => new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
}
