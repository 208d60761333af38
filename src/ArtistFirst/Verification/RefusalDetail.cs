using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>What a refusal leaves behind for its message, which is written only when somebody asks. Nothing from bytes that no signature covers.</summary>
/// <param name="Subject">What the refusal is about: a pinned key, a status reference, the name of a claim.</param>
/// <param name="First">A number: a length, an instant in seconds, the index of a grant.</param>
/// <param name="Second">Another.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RefusalDetail(object? Subject = null, long First = 0, long Second = 0);
