namespace ArtistFirst;

/// <summary>
/// One status for each license, by index, packed in 1, 2, 4 or 8 bits from the least significant bit of each byte on
/// (draft-ietf-oauth-status-list-21, section 4.1). Immutable; a look-up takes constant time and allocates nothing.
/// </summary>
public sealed class StatusList
{
    /// <summary>The largest list that is read or made, inflated: 16 MiB, which is 134,217,728 licenses at one bit each.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private readonly byte[] _packed;

    private StatusList(int bits, byte[] packed)
    {
        Bits = bits;
        _packed = packed;
    }

    /// <summary>Bits a status: 1, 2, 4 or 8. With 1 bit only valid and revoked can be told, with 2 also suspended.</summary>
    public int Bits { get; }

    /// <summary>How many statuses the list holds; indices run from 0 to one less.</summary>
    public long Length => (long)_packed.Length * 8 / Bits;

    /// <summary>Makes a list from one byte a status. Where the count does not fill the last byte, statuses of 0 (valid) follow.</summary>
    /// <param name="bits">Bits a status: 1, 2, 4 or 8.</param>
    /// <param name="statuses">The status of each index, at least one, each below 2 to the power of <paramref name="bits"/>.</param>
    /// <exception cref="ArgumentException">There is no status.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Another number of bits, a status that does not fit them, or more than <see cref="MaxBytes"/>.</exception>
    public static StatusList FromStatuses(int bits, ReadOnlySpan<byte> statuses)
    {
        RequireBits(bits);
        if (statuses.IsEmpty)
        {
            throw new ArgumentException("A status list holds at least one status.", nameof(statuses));
        }

        long bytes = (((long)statuses.Length * bits) + 7) / 8;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, MaxBytes, nameof(statuses));
        byte[] packed = new byte[bytes];
        for (int i = 0; i < statuses.Length; i++)
        {
            if (statuses[i] >> bits != 0)
            {
                throw new ArgumentOutOfRangeException(nameof(statuses), $"A status of {bits} bits is below {1 << bits}, but the one at index {i} is {statuses[i]}.");
            }

            long bit = (long)i * bits;
            packed[bit >> 3] |= (byte)(statuses[i] << (int)(bit & 7));
        }

        return new StatusList(bits, packed);
    }

    /// <summary>Reads the <c>lst</c> of a status list after its base64url is decoded.</summary>
    /// <param name="bits">The <c>bits</c> of the list: 1, 2, 4 or 8.</param>
    /// <param name="compressed">Zlib data (RFC 1950), at most <see cref="MaxBytes"/> when inflated.</param>
    /// <exception cref="StatusListFormatException">Another number of bits, or bytes that are not such data: damaged, cut off, too large, or with bytes after them.</exception>
    public static StatusList Decompress(int bits, ReadOnlyMemory<byte> compressed) => IsBits(bits)
        ? new StatusList(bits, ZlibText.Inflate(compressed, MaxBytes))
        : throw new StatusListFormatException($"A status should have 1, 2, 4 or 8 bits, but the list says {bits}.");

    /// <summary>The list as zlib data (RFC 1950), which base64url turns into the <c>lst</c> of a status list.</summary>
    public byte[] Compress() => ZlibText.Deflate(_packed);

    /// <summary>The status at an index.</summary>
    /// <param name="index">The index; only 0 to <see cref="Length"/> - 1 are in the list.</param>
    /// <param name="status">The status, 0 to 255; meaningless when the answer is false.</param>
    /// <returns>Whether the list holds that index.</returns>
    public bool TryGetStatus(long index, out byte status)
    {
        if (index < 0 || index >= Length)
        {
            status = byte.MaxValue;
            return false;
        }

        long bit = index * Bits;
        status = (byte)((_packed[bit >> 3] >> (int)(bit & 7)) & ((1 << Bits) - 1));
        return true;
    }

    private static bool IsBits(int bits) => bits is 1 or 2 or 4 or 8;

    private static void RequireBits(int bits)
    {
        if (!IsBits(bits))
        {
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "A status has 1, 2, 4 or 8 bits.");
        }
    }
}
