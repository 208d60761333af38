using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>
/// Spreads recordings evenly over the lines of a table: a bijection of the numbers below 2^50 (docs/spec/consent-snapshot.md, section 4). Its constants come from
/// a seed, so that nobody can choose codes that fall into one line before the table is published.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyMix(ulong Start, ulong First, ulong Second)
{
    public const int Bits = 50;
    public const ulong Mask = (1UL << Bits) - 1;

    /// <summary>Half of the bits: what is mixed into the other half.</summary>
    public const int Half = Bits / 2;

    /// <summary>The constants of a seed, at the given attempt.</summary>
    public static KeyMix Of(ReadOnlySpan<byte> seed, int attempt)
    {
        Span<byte> input = stackalloc byte[64];
        seed[..Math.Min(seed.Length, 60)].CopyTo(input);
        BinaryPrimitives.WriteInt32LittleEndian(input[60..], attempt);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return new KeyMix(
            BinaryPrimitives.ReadUInt64LittleEndian(hash) & Mask,
            (BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]) & Mask) | 1,
            (BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]) & Mask) | 1);
    }

    /// <summary>Whether the constants can be taken back: below 2^50, the multipliers odd.</summary>
    public bool IsUsable => Start <= Mask && First <= Mask && Second <= Mask && (First & Second & 1) == 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Mix(ulong key)
    {
        unchecked
        {
            ulong mixed = key ^ Start;
            mixed = ((mixed ^ (mixed >> Half)) * First) & Mask;
            mixed = ((mixed ^ (mixed >> Half)) * Second) & Mask;
            return mixed ^ (mixed >> Half);
        }
    }

    /// <summary>The number that <see cref="Mix"/> made this of. For many numbers, see <see cref="KeyUnmix"/>.</summary>
    public ulong Unmix(ulong mixed) => new KeyUnmix(this).Unmix(mixed);
}
