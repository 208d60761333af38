using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>A recording on its way into the table. The numbers are those of the pools, from 0; those of evidence from 1, 0 for none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableEntry(ulong Mixed, uint Policy, uint Class, uint Works)
{
    /// <summary>In place of a policy: the recording was removed.</summary>
    public const uint Removed = uint.MaxValue;
}
