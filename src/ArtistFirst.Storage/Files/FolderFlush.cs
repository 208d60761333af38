using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ArtistFirst.Storage;

/// <summary>
/// Makes a folder of many files durable. Each file by itself is a wait for the disk, and half a million of them take longer than everything else: on Linux the whole file system is flushed
/// once (<c>syncfs(2)</c>), elsewhere one file after the other.
/// </summary>
internal static unsafe class FolderFlush
{
    private static readonly delegate* unmanaged[Cdecl]<int, int> SyncFileSystem = Find();

    /// <summary>Makes a folder durable with everything in it.</summary>
    /// <param name="folder">The folder, in which nothing is written any more.</param>
    /// <param name="file">A file in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">It cannot be made durable.</exception>
    public static void Flush(string folder, string file, CancellationToken cancellationToken)
    {
        if (TryFlushFileSystem(file))
        {
            return;
        }

        foreach (string one in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using SafeFileHandle handle = File.OpenHandle(one, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }

    private static bool TryFlushFileSystem(string file)
    {
        if (SyncFileSystem is null)
        {
            return false;
        }

        using SafeFileHandle handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        return SyncFileSystem((int)handle.DangerousGetHandle()) == 0;
    }

    // Every process on Linux has the C library loaded, under whatever name.
    private static delegate* unmanaged[Cdecl]<int, int> Find() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "syncfs", out nint address) ? (delegate* unmanaged[Cdecl]<int, int>)address : null;
}
