using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>A line of a settlement in 16 bytes: whose, of which row, and which part of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineReference(int Account, int Row, Side Side, short Part);
