using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Takes back what a <see cref="KeyMix"/> did, with the inverses of its multipliers found once.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeyUnmix(KeyMix mix)
{
    private readonly ulong _start = mix.Start;
    private readonly ulong _first = InverseOf(mix.First);
    private readonly ulong _second = InverseOf(mix.Second);

    /// <summary>The number that <see cref="KeyMix.Mix"/> made this of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Unmix(ulong mixed)
    {
        unchecked
        {
            mixed = ((mixed ^ (mixed >> KeyMix.Half)) * _second) & KeyMix.Mask;
            mixed = ((mixed ^ (mixed >> KeyMix.Half)) * _first) & KeyMix.Mask;
            return mixed ^ (mixed >> KeyMix.Half) ^ _start;
        }
    }

    // Newton: an odd number is its own inverse modulo 8, and each step doubles the bits that are right.
    private static ulong InverseOf(ulong odd)
    {
        unchecked
        {
            ulong inverse = odd;
            for (int bits = 3; bits < KeyMix.Bits; bits *= 2)
            {
                inverse *= 2 - (odd * inverse);
            }

            return inverse & KeyMix.Mask;
        }
    }
}
