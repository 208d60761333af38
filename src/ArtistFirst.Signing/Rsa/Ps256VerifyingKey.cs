using System.Formats.Asn1;
using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A public key of PS256 (RFC 7518 §3.5): RSASSA-PSS with SHA-256, MGF1 with SHA-256, and a salt of 32 bytes.</summary>
internal sealed class Ps256VerifyingKey : VerifyingKey
{
    /// <summary>RFC 7518 §3.5.</summary>
    public const int SmallestKeyBits = 2048;

    /// <summary>Larger keys cost whoever verifies more than they give anyone.</summary>
    public const int LargestKeyBits = 8192;

    private readonly byte[] _key;
    private readonly int _bits;

    private Ps256VerifyingKey(byte[] key, int bits)
    {
        _key = key;
        _bits = bits;
    }

    public override SignatureAlgorithm Algorithm => SignatureAlgorithm.PS256;

    /// <summary>RSAPublicKey in DER (RFC 8017 A.1.1).</summary>
    public override ReadOnlySpan<byte> Raw => _key;

    public override int SignatureLength => (_bits + 7) / 8;

    /// <summary>Checks the numbers and takes a copy.</summary>
    /// <param name="key">RSAPublicKey in DER.</param>
    /// <exception cref="KeyFormatException">It is not one, or too small or large.</exception>
    public static Ps256VerifyingKey Import(ReadOnlySpan<byte> key)
    {
        (byte[] modulus, byte[] exponent) = ReadNumbers(key);
        int bits = (8 * modulus.Length) - byte.LeadingZeroCount(modulus[0]);
        if (bits is < SmallestKeyBits or > LargestKeyBits)
        {
            throw new KeyFormatException($"An RSA key of {SmallestKeyBits} to {LargestKeyBits} bits was expected; one of {bits} came. Make a new key.");
        }

        // RFC 8017 §3.1: e is odd and at least 3; what is longer than 32 bits makes every verification slow and is used by no one.
        return (modulus[^1] & 1) == 1 && (exponent[^1] & 1) == 1 && exponent.Length <= 4 && exponent is not [1]
            ? new Ps256VerifyingKey(key.ToArray(), bits)
            : throw new KeyFormatException("An RSA key has an odd modulus and an odd exponent from 3 to 32 bits; this one has not. Take the key from its owner again.");
    }

    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
        {
            return false;
        }

        using var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(_key, out _);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    /// <summary>Modulus and exponent, big-endian, without leading zeros.</summary>
    /// <exception cref="KeyFormatException">The bytes are no RSAPublicKey in DER.</exception>
    public static (byte[] Modulus, byte[] Exponent) ReadNumbers(ReadOnlySpan<byte> key)
    {
        try
        {
            var outer = new AsnReader(key.ToArray(), AsnEncodingRules.DER);
            AsnReader numbers = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            byte[] modulus = Positive(numbers.ReadIntegerBytes().Span);
            byte[] exponent = Positive(numbers.ReadIntegerBytes().Span);
            numbers.ThrowIfNotEmpty();
            return (modulus, exponent);
        }
        catch (AsnContentException exception)
        {
            throw new KeyFormatException("The RSA key is not two numbers in DER (RFC 8017 A.1.1); take the key from its owner again.", exception);
        }
    }

    private static byte[] Positive(ReadOnlySpan<byte> number)
    {
        ReadOnlySpan<byte> digits = number.TrimStart((byte)0);
        return digits.IsEmpty || (number[0] & 0x80) != 0
            ? throw new KeyFormatException("The numbers of an RSA key are positive; take the key from its owner again.")
            : digits.ToArray();
    }
}
