using System.Buffers;
using System.Runtime.InteropServices;

namespace ArtistFirst.Signing;

/// <summary>
/// The member names of the objects that are open while a text is scanned, as a stack: an object pushes its names and drops them at its end.
/// Names are compared by their bytes, a hash first. It starts in memory of the caller's stack and moves to a pool when that is full.
/// </summary>
internal ref struct MemberNames
{
    public const int InitialCapacity = 64;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    private Span<int> _hashes;
    private Span<Range> _names;
    private int[]? _rentedHashes;
    private Range[]? _rentedNames;

    public MemberNames(Span<int> hashes, Span<Range> names)
    {
        _hashes = hashes;
        _names = names;
    }

    public int Count { get; private set; }

    /// <summary>Forgets the names above the given count.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Adds a name to the object whose first name stands at <paramref name="first"/>; no when the object has that name already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> text, int first, int start, int length)
    {
        ReadOnlySpan<byte> name = text.Slice(start, length);
        int hash = HashOf(name);
        for (int i = first; i < Count; i++)
        {
            int hit = _hashes[i..Count].IndexOf(hash);
            if (hit < 0)
            {
                break;
            }

            i += hit;
            if (text[_names[i]].SequenceEqual(name))
            {
                return false;
            }
        }

        if (Count == _hashes.Length)
        {
            Grow();
        }

        _hashes[Count] = hash;
        _names[Count] = new Range(start, start + length);
        Count++;
        return true;
    }

    public void Dispose()
    {
        if (_rentedHashes is not null)
        {
            ArrayPool<int>.Shared.Return(_rentedHashes);
            ArrayPool<Range>.Shared.Return(_rentedNames!);
            _rentedHashes = null;
        }
    }

    private void Grow()
    {
        int[] hashes = ArrayPool<int>.Shared.Rent(Count * 2);
        Range[] names = ArrayPool<Range>.Shared.Rent(hashes.Length);
        _hashes[..Count].CopyTo(hashes);
        _names[..Count].CopyTo(names);
        Dispose();
        _rentedHashes = hashes;
        _rentedNames = names;
        int capacity = Math.Min(hashes.Length, names.Length);
        _hashes = hashes.AsSpan(0, capacity);
        _names = names.AsSpan(0, capacity);
    }

    /// <summary>Seeded per process, so that a text cannot be made whose names all collide.</summary>
    private static int HashOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            ulong hash = Seed ^ (ulong)name.Length;
            while (name.Length > sizeof(ulong))
            {
                hash = Mix(hash ^ MemoryMarshal.Read<ulong>(name));
                name = name[sizeof(ulong)..];
            }

            return (int)(Mix(hash ^ LastOf(name)) >> 32);
        }
    }

    /// <summary>Up to eight bytes as one number; different bytes of the same length give different numbers.</summary>
    private static ulong LastOf(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        sizeof(ulong) => MemoryMarshal.Read<ulong>(bytes),
        >= sizeof(uint) => MemoryMarshal.Read<uint>(bytes) | ((ulong)MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..]) << 32),
        3 => (ulong)bytes[0] | ((ulong)bytes[1] << 8) | ((ulong)bytes[2] << 16),
        2 => (ulong)bytes[0] | ((ulong)bytes[1] << 8),
        1 => bytes[0],
        _ => 0,
    };

    private static ulong Mix(ulong value)
    {
        ulong product = Math.BigMul(value, 0x9E37_79B9_7F4A_7C15, out ulong low);
        return product ^ low;
    }
}
