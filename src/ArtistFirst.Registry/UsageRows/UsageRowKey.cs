using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>
/// What uses have in common that are one row of a settlement: everything that tells who is paid, and everything that a statement tells apart. Five numbers, for millions of
/// them are looked up, sorted and written out. The recording comes first in their order, so that all rows of one stand together.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct UsageRowKey : IEquatable<UsageRowKey>
{
    private readonly ulong _work;
    private readonly ulong _time;
    private readonly ulong _terms;
    private readonly ulong _counts;

    /// <summary>Makes a key.</summary>
    /// <param name="recording">The recording's number in the share book.</param>
    /// <param name="work">The work that was stated; none for all of the recording's.</param>
    /// <param name="epoch">In which epoch of the recording's shares.</param>
    /// <param name="common">What all sources of the use have in common.</param>
    public UsageRowKey(int recording, Iswc work, int epoch, in UseKey common)
    {
        First = ((ulong)(uint)recording << 32) | common.Place;
        _work = Unsafe.BitCast<Iswc, ulong>(work);
        _time = ((ulong)(uint)epoch << 32) | (uint)common.Month;
        _terms = ((ulong)(uint)common.Model << 32) | (uint)common.License;
        _counts = ((ulong)(ushort)common.Sources << 48) | ((ulong)(ushort)common.Voices << 32) | (uint)common.Subscriber;
    }

    /// <summary>What comes first in the order: few keys have it in common.</summary>
    public ulong First { get; }

    /// <summary>The recording's number in the share book.</summary>
    public int Recording => unchecked((int)(First >> 32));

    /// <summary>The pool's place in the rate card.</summary>
    public byte Pool => unchecked((byte)(First >> 24));

    /// <summary>Where.</summary>
    public Territory Territory => new(unchecked((byte)(First >> 16)));

    /// <summary>The uses that the pool pays for.</summary>
    public Uses Uses => (Uses)unchecked((ushort)First);

    /// <summary>The work that was stated; none for all of the recording's.</summary>
    public Iswc Work => Unsafe.BitCast<ulong, Iswc>(_work);

    /// <summary>In which epoch of the recording's shares.</summary>
    public int Epoch => unchecked((int)(_time >> 32));

    /// <summary>In which month, counted from the year 0.</summary>
    public int Month => unchecked((int)_time);

    /// <summary>The number of the model; 0 for none.</summary>
    public int Model => unchecked((int)(_terms >> 32));

    /// <summary>The number of the license.</summary>
    public int License => unchecked((int)_terms);

    /// <summary>How many sources the output has.</summary>
    public short Sources => unchecked((short)(_counts >> 48));

    /// <summary>How many sources an equal part of the voice is one of.</summary>
    public short Voices => unchecked((short)(_counts >> 32));

    /// <summary>Who paid, with user-centric pools; 0 otherwise.</summary>
    public int Subscriber => unchecked((int)_counts);

    public bool Equals(UsageRowKey other) =>
        First == other.First && _work == other._work && _time == other._time && _terms == other._terms && _counts == other._counts;

    public override bool Equals(object? obj) => obj is UsageRowKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(First, _work, _time, _terms, _counts);

    /// <summary>The order of rows in a file.</summary>
    public static int Compare(in UsageRowKey left, in UsageRowKey right)
    {
        int order = left.First.CompareTo(right.First);
        order = order != 0 ? order : left._work.CompareTo(right._work);
        order = order != 0 ? order : left._time.CompareTo(right._time);
        order = order != 0 ? order : left._terms.CompareTo(right._terms);
        return order != 0 ? order : left._counts.CompareTo(right._counts);
    }
}
