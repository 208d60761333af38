using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>A SHA-256 hash (FIPS 180-4), 32 bytes. Its text is 64 hexadecimal digits. The default value means "none".</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Sha256Hash>))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sha256Hash : IIdentifier<Sha256Hash>
{
    /// <summary>The length of a hash: 32 bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    // A hash that is begun anew each time costs a third more, where what it is of is short.
    [ThreadStatic]
    private static IncrementalHash? _sha;

    private readonly UInt128 _upper;
    private readonly UInt128 _lower;

    private Sha256Hash(UInt128 upper, UInt128 lower)
    {
        _upper = upper;
        _lower = lower;
    }

    static string IIdentifier<Sha256Hash>.Expected => "a SHA-256 hash (64 hexadecimal digits)";

    /// <summary>Whether this is the default value, which is no hash.</summary>
    public bool IsEmpty => this == default;

    /// <summary>Hashes bytes.</summary>
    /// <param name="data">The bytes.</param>
    public static Sha256Hash Of(ReadOnlySpan<byte> data)
    {
        IncrementalHash sha = _sha ?? IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _sha = null; // one that failed half-way would spoil the next hash
        Span<byte> hash = stackalloc byte[Length];
        sha.AppendData(data);
        sha.GetHashAndReset(hash);
        _sha = sha;
        return FromBytes(hash);
    }

    /// <summary>Hashes a stream from its position to its end, in constant memory.</summary>
    /// <param name="data">The stream; it stays open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static async Task<Sha256Hash> OfAsync(Stream data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return FromBytes(await SHA256.HashDataAsync(data, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The hash that the bytes are.</summary>
    /// <param name="hash">32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer than 32.</exception>
    public static Sha256Hash FromBytes(ReadOnlySpan<byte> hash) => hash.Length == Length
        ? new Sha256Hash(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]))
        : throw new ArgumentException($"Expected a SHA-256 hash of {Length} bytes; what came has {hash.Length}.", nameof(hash));

    /// <summary>Reads 64 hexadecimal digits in either case.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no hash; the message says what was expected and what came.</exception>
    public static Sha256Hash Parse(string text) => IdentifierText.Parse<Sha256Hash>(text);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a hash.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Sha256Hash hash) => TryRead(text.AsSpan(), out hash);

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="destination">Where to; at least 32 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not enough room.</exception>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, _upper);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], _lower);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash as 64 small hexadecimal digits; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    static bool IIdentifier<Sha256Hash>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Sha256Hash value) => TryRead(text, out value);

    int IIdentifier<Sha256Hash>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.ToString(this, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Sha256Hash hash)
        where TChar : unmanaged
    {
        hash = default;
        if (text.Length != 2 * Length)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Length];
        for (int i = 0; i < Length; i++)
        {
            uint high = Characters.Value(text[2 * i]);
            uint low = Characters.Value(text[(2 * i) + 1]);
            if (high > 15 || low > 15)
            {
                return false;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        hash = FromBytes(bytes);
        return !hash.IsEmpty;
    }

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        if (destination.Length < 2 * Length)
        {
            return -1;
        }

        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        for (int i = 0; i < Length; i++)
        {
            destination[2 * i] = Digit<TChar>(bytes[i] >> 4);
            destination[(2 * i) + 1] = Digit<TChar>(bytes[i] & 15);
        }

        return 2 * Length;
    }

    private static TChar Digit<TChar>(int value)
        where TChar : unmanaged
        => Characters.Unit<TChar>((uint)(value < 10 ? '0' + value : 'a' + value - 10));
}
