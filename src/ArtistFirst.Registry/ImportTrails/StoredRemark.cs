using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>A remark of an import in its place: how it is kept with how far the import came.</summary>
/// <param name="Unit">The unit of the file that it is about.</param>
/// <param name="Place">How many items of the file come before it.</param>
/// <param name="Remark">The remark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoredRemark(long Unit, long Place, ImportRemark Remark);
