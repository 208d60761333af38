using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// How much of an output one source accounts for, side by side, in parts of 1,000,000,000. Weights of all sources of an output add up
/// to at most the whole on each side; what is missing is not spread over the others. The default value weighs nothing.
/// </summary>
/// <param name="Master">The weight of the recording, 0 to 1,000,000,000.</param>
/// <param name="Work">The weight of the composition, 0 to 1,000,000,000.</param>
/// <param name="Voice">The weight of the voice, 0 to 1,000,000,000.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SideWeights(int Master, int Work, int Voice)
{
    /// <summary>All of a side: 1,000,000,000 parts.</summary>
    public const int Whole = 1_000_000_000;
}
