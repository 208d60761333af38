using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Where a list of a register file begins.</summary>
/// <param name="Offset">The place of its first byte.</param>
/// <param name="Line">The line of it, from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonSection(long Offset, long Line);
