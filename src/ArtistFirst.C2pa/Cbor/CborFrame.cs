using System.Runtime.InteropServices;

namespace ArtistFirst.C2pa;

/// <summary>An array or a map that is being read.</summary>
/// <param name="IsMap">Whether it is a map, whose keys and values count one by one.</param>
/// <param name="Left">How many items are still to come; negative where a break ends them.</param>
/// <param name="Read">How many items have been read.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CborFrame(bool IsMap, long Left, long Read)
{
    public const long UntilBreak = -1;

    public bool IsIndefinite => Left < 0;

    /// <summary>The frame after one more item.</summary>
    public CborFrame Next() => this with { Left = IsIndefinite ? Left : Left - 1, Read = Read + 1 };
}
