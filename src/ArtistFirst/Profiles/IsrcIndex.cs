using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>
/// A map from recordings to values in one flat table, so that a look-up costs one cache miss however many recordings there are.
/// Open addressing with linear probing, at most three quarters full. Filled by one thread, then read by any number.
/// </summary>
/// <typeparam name="T">The value. Small structs and numbers keep the table free of references that the garbage collector must follow.</typeparam>
internal sealed class IsrcIndex<T>
{
    private const int SmallestTable = 16;
    private const int LargestTable = 1 << 30;

    // Whoever registers ISRCs could aim them all at one place of the table if the multiplier were known.
    private readonly ulong _multiplier = MakeMultiplier();
    private Slot[] _slots;
    private int _shift;

    /// <summary>An empty index.</summary>
    /// <param name="expected">How many recordings are expected. More is fine and costs a growth step.</param>
    public IsrcIndex(int expected = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expected);
        ulong wanted = BitOperations.RoundUpToPowerOf2(((ulong)expected * 4 / 3) + 1);
        _slots = NewTable((int)Math.Clamp(wanted, SmallestTable, LargestTable));
    }

    /// <summary>How many recordings have a value.</summary>
    public int Count { get; private set; }

    /// <summary>The value of a recording.</summary>
    /// <param name="recording">The recording; the default value has none.</param>
    /// <param name="value">The value; the default where there is none.</param>
    public bool TryGetValue(Isrc recording, out T value)
    {
        ulong key = recording.Packed;
        Slot[] slots = _slots;
        uint at = Home(key);
        while (true)
        {
            ref readonly Slot slot = ref slots[at];
            if (slot.Key == key)
            {
                value = slot.Value;
                return key != 0;
            }

            if (slot.Key == 0)
            {
                value = default!;
                return false;
            }

            at = (at + 1) & (uint)(slots.Length - 1);
        }
    }

    /// <summary>The place of a recording's value, made with the default value where there was none. Valid until the next call of this method.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="exists">Whether it had a value before.</param>
    /// <exception cref="ArgumentException">The recording is the default value.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ref T GetOrAdd(Isrc recording, out bool exists)
    {
        ulong key = recording.Packed;
        if (key == 0)
        {
            throw new ArgumentException("Expected a recording; the default value names none.", nameof(recording));
        }

        if (Count >= _slots.Length - (_slots.Length / 4))
        {
            Grow();
        }

        ref Slot slot = ref Place(key);
        exists = slot.Key == key;
        if (!exists)
        {
            slot.Key = key;
            Count++;
        }

        return ref slot.Value;
    }

    private static ulong MakeMultiplier()
    {
        Span<byte> random = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(random);
        return MemoryMarshal.Read<ulong>(random) | 1;
    }

    // Dense serials of one registrant must not become runs: two multiplications, and of the product the high bits, the best mixed ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Home(ulong key)
    {
        ulong mixed = unchecked(key * _multiplier);
        return (uint)(unchecked((mixed ^ (mixed >> 29)) * 0xBF58_476D_1CE4_E5B9UL) >> _shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot Place(ulong key)
    {
        uint at = Home(key);
        while (_slots[at].Key != 0 && _slots[at].Key != key)
        {
            at = (at + 1) & (uint)(_slots.Length - 1);
        }

        return ref _slots[at];
    }

    private void Grow()
    {
        Slot[] old = _slots;
        _slots = NewTable(checked(old.Length * 2));
        foreach (Slot slot in old)
        {
            if (slot.Key != 0)
            {
                Place(slot.Key) = slot;
            }
        }
    }

    private Slot[] NewTable(int length)
    {
        _shift = 64 - BitOperations.Log2((uint)length);
        return new Slot[length];
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public ulong Key;
        public T Value;
    }
}
