using System.Runtime.InteropServices;

namespace ArtistFirst.C2pa;

/// <summary>A stretch of a file that is hashed.</summary>
/// <param name="Range">The stretch.</param>
/// <param name="Offset">A number whose 64 bits are hashed before it (C2PA 2.2 §18.6.2); null for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HashStep(FileRange Range, long? Offset = null);
