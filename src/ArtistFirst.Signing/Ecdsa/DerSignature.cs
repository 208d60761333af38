namespace ArtistFirst.Signing;

/// <summary>
/// ECDSA signatures as most KMS and HSM return them: <c>SEQUENCE { INTEGER r, INTEGER s }</c> in DER (RFC 3279 §2.2.3).
/// JWS and COSE want r and s with 32 bytes each on P-256, with 48 on P-384 (RFC 7518 §3.4, RFC 9053 §2.1).
/// </summary>
public static class DerSignature
{
    internal const int P1363Length = 2 * P256.Length;

    /// <summary>Two integers of up to 33 bytes with two bytes before each, and two before both.</summary>
    internal const int MaxDerLength = 2 + (2 * (2 + P256.Length + 1));

    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;

    /// <summary>Converts a DER signature of ES256 to the form of JWS. It checks the form and the range of the numbers, not the signature.</summary>
    /// <param name="der">The signature, at most 72 bytes: shortest lengths, shortest integers, nothing behind the sequence.</param>
    /// <returns>The 64 bytes of r and s, big-endian.</returns>
    /// <exception cref="KeyFormatException">The bytes are not DER of that form, or r or s is not a number from 1 to n - 1.</exception>
    public static byte[] ToP1363(ReadOnlySpan<byte> der) => ToP1363(der, SignatureAlgorithm.ES256);

    /// <summary>Converts a DER signature of ES256 or ES384. It checks the form and the range of the numbers, not the signature.</summary>
    /// <param name="der">The signature: shortest lengths, shortest integers, nothing behind the sequence.</param>
    /// <param name="algorithm">ES256 or ES384.</param>
    /// <returns>The 64 or 96 bytes of r and s, big-endian.</returns>
    /// <exception cref="KeyFormatException">The bytes are not DER of that form, or r or s is not a number from 1 to n - 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The algorithm is another one, whose signatures have no such form.</exception>
    public static byte[] ToP1363(ReadOnlySpan<byte> der, SignatureAlgorithm algorithm)
    {
        int width = algorithm switch
        {
            SignatureAlgorithm.ES256 => P256.Length,
            SignatureAlgorithm.ES384 => P384.Length,
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Expected ES256 or ES384."),
        };
        int longest = 2 + (2 * (2 + width + 1));
        if (der.Length < 2 || der.Length > longest || der[0] != Sequence || der[1] != der.Length - 2)
        {
            throw new KeyFormatException($"An ECDSA signature in DER was expected: a sequence of two integers, at most {longest} bytes, and nothing behind it; {der.Length} bytes came that are not one.");
        }

        byte[] signature = new byte[2 * width];
        ReadOnlySpan<byte> rest = ReadInteger(der[2..], signature.AsSpan(0, width));
        rest = ReadInteger(rest, signature.AsSpan(width));
        return rest.IsEmpty
            ? signature
            : throw new KeyFormatException("An ECDSA signature in DER holds two integers; something stands behind the second.");
    }

    /// <summary>Writes r and s, which are in range, as DER.</summary>
    /// <returns>The number of bytes written, at most <see cref="MaxDerLength"/>.</returns>
    internal static int Write(ReadOnlySpan<byte> signature, Span<byte> destination)
    {
        int length = 2;
        length += WriteInteger(signature[..P256.Length], destination[length..]);
        length += WriteInteger(signature[P256.Length..], destination[length..]);
        destination[0] = Sequence;
        destination[1] = (byte)(length - 2);
        return length;
    }

    private static ReadOnlySpan<byte> ReadInteger(ReadOnlySpan<byte> der, Span<byte> destination)
    {
        if (der.Length < 3 || der[0] != Integer || der[1] == 0 || der[1] > der.Length - 2)
        {
            throw new KeyFormatException("An ECDSA signature in DER holds two integers; one of them is missing or cut off.");
        }

        ReadOnlySpan<byte> number = der.Slice(2, der[1]);
        ReadOnlySpan<byte> rest = der[(2 + number.Length)..];

        // X.690 §8.3.2: the first nine bits are neither all ones nor all zeros; §8.3.3: a first bit of one makes it negative.
        bool padded = number.Length > 1 && number[0] == 0 && number[1] < 0x80;
        if (padded || number[0] >= 0x80)
        {
            throw new KeyFormatException("An ECDSA signature in DER holds two positive integers in their shortest form; one of them is negative or padded.");
        }

        number = number.TrimStart((byte)0);
        if (number.Length > destination.Length)
        {
            throw OutOfRange();
        }

        number.CopyTo(destination[(destination.Length - number.Length)..]);
        bool isInRange = destination.Length == P256.Length ? P256.IsScalar(destination) : P384.IsScalar(destination);
        return isInRange ? rest : throw OutOfRange();
    }

    private static int WriteInteger(ReadOnlySpan<byte> number, Span<byte> destination)
    {
        ReadOnlySpan<byte> digits = number.TrimStart((byte)0);
        int sign = digits[0] >> 7;
        destination[0] = Integer;
        destination[1] = (byte)(digits.Length + sign);
        destination[2] = 0;
        digits.CopyTo(destination[(2 + sign)..]);
        return 2 + sign + digits.Length;
    }

    private static KeyFormatException OutOfRange() => new("An ECDSA signature holds two numbers from 1 to n - 1; one of them is out of range.");
}
