using System.Runtime.InteropServices;

namespace ArtistFirst.Cli;

/// <summary>Where a line lies in its block, without its end.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its bytes, or -1 for a line that is too long to be kept.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(int Start, int Length)
{
    public static TextLine TooLong => new(0, -1);
}
