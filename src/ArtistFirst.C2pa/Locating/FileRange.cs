using System.Runtime.InteropServices;

namespace ArtistFirst.C2pa;

/// <summary>A stretch of a file.</summary>
/// <param name="Start">Where it starts, in bytes from the start of the file.</param>
/// <param name="Length">How long it is, in bytes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileRange(long Start, long Length)
{
    public long End => Start + Length;

    /// <summary>Whether all of it lies within a file of that length; numbers of files can be as large as they like.</summary>
    public bool FitsIn(long fileLength) => Start >= 0 && Length >= 0 && Start <= fileLength && Length <= fileLength - Start;
}
