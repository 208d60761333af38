using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>What a recording was compiled to.</summary>
/// <param name="Policy">The number of its policy.</param>
/// <param name="Class">The number of its class plus one; 0 without evidence.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Compiled(uint Policy, uint Class);
