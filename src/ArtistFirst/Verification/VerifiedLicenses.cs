using System.Buffers.Binary;
using System.Numerics;

namespace ArtistFirst;

/// <summary>
/// Remembers tokens that passed every check, so that the same text is not checked twice. A set of four places is chosen by eight characters from
/// the end of the signature, which nobody but a pinned key can make; the whole text is then compared. Bounded, lock-free, and a hit allocates nothing.
/// What changes with time (expiry, status, trust) is no part of the answer and is asked again on every hit.
/// </summary>
internal sealed class VerifiedLicenses
{
    public const int MaxCapacity = 1 << 20;
    private const int Ways = 4;
    private const int KeyLength = sizeof(ulong);

    private readonly Entry?[] _entries;
    private readonly int _setMask;
    private int _next;

    public VerifiedLicenses(int capacity)
    {
        int size = capacity == 0 ? 0 : Math.Max((int)BitOperations.RoundUpToPowerOf2((uint)capacity), Ways);
        _entries = new Entry?[size];
        _setMask = (size / Ways) - 1;
    }

    /// <summary>Finds a token by its whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signatureEnd">Where the first signature in the text ends; the end of the text unless a child is presented with its parent.</param>
    public License? Find(ReadOnlySpan<byte> text, int signatureEnd)
    {
        if (_entries.Length == 0 || signatureEnd < KeyLength)
        {
            return null;
        }

        ulong key = KeyOf(text, signatureEnd);
        foreach (ref Entry? place in SetOf(key))
        {
            Entry? entry = Volatile.Read(ref place);
            if (entry is not null && entry.Key == key && text.SequenceEqual(entry.Text))
            {
                return entry.License;
            }
        }

        return null;
    }

    /// <summary>Remembers a token that passed every check, in a free place of its set or in that of another.</summary>
    public void Add(ReadOnlySpan<byte> text, int signatureEnd, License license)
    {
        if (_entries.Length == 0)
        {
            return;
        }

        ulong key = KeyOf(text, signatureEnd);
        var entry = new Entry(key, text.ToArray(), license);
        Span<Entry?> set = SetOf(key);
        int place = set.IndexOf((Entry?)null);
        if (place < 0)
        {
            // Any of the four will do: a text that is pushed out costs one more signature check.
            place = (int)((uint)Interlocked.Increment(ref _next) % Ways);
        }

        Volatile.Write(ref set[place], entry);
    }

    /// <summary>Forgets a token that does not count any more.</summary>
    public void Remove(ReadOnlySpan<byte> text, int signatureEnd)
    {
        foreach (ref Entry? place in SetOf(KeyOf(text, signatureEnd)))
        {
            Entry? entry = Volatile.Read(ref place);
            if (entry is not null && text.SequenceEqual(entry.Text))
            {
                Interlocked.CompareExchange(ref place, null, entry);
            }
        }
    }

    private static ulong KeyOf(ReadOnlySpan<byte> text, int signatureEnd) => BinaryPrimitives.ReadUInt64LittleEndian(text[(signatureEnd - KeyLength)..signatureEnd]);

    private Span<Entry?> SetOf(ulong key)
    {
        int set = (int)(unchecked(key * 0x9E37_79B9_7F4A_7C15) >> 40) & _setMask;
        return _entries.AsSpan(set * Ways, Ways);
    }

    private sealed record Entry(ulong Key, byte[] Text, License License);
}
