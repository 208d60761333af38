using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A private key of ES384 (RFC 7518 §3.4).</summary>
internal sealed class Es384SigningKey : SigningKey
{
    private readonly SecretBytes _secret;

    private Es384SigningKey(ReadOnlySpan<byte> secret, Es384VerifyingKey verifyingKey)
    {
        _secret = new SecretBytes(secret);
        VerifyingKey = verifyingKey;
    }

    public override VerifyingKey VerifyingKey { get; }

    public override int SecretLength => P384.Length;

    public static Es384SigningKey Generate()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        ECParameters parameters = ecdsa.ExportParameters(includePrivateParameters: true);
        try
        {
            return new Es384SigningKey(parameters.D, Es384VerifyingKey.Import([.. parameters.Q.X!, .. parameters.Q.Y!]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(parameters.D);
        }
    }

    /// <summary>Checks the scalar, computes the public key that belongs to it, and takes a copy.</summary>
    /// <param name="secret">d, big-endian, 48 bytes.</param>
    /// <exception cref="KeyFormatException">d is not a number from 1 to n - 1 in 48 bytes.</exception>
    public static Es384SigningKey Import(ReadOnlySpan<byte> secret)
    {
        if (!P384.IsScalar(secret))
        {
            throw new KeyFormatException("The private part of the key is not a number from 1 to n - 1 in 48 bytes, as P-384 needs; take the key from its backup.");
        }

        byte[] copy = Copy(secret);
        try
        {
            using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP384, D = copy });
            ECPoint point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
            return new Es384SigningKey(secret, Es384VerifyingKey.Import([.. point.X!, .. point.Y!]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        using SecretBytes.Loan secret = _secret.Borrow();
        byte[] copy = Copy(secret.Bytes);
        try
        {
            using var ecdsa = ECDsa.Create(Es384VerifyingKey.ToParameters(VerifyingKey.Raw, copy));
            return ecdsa.SignData(data, HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public override void CopySecret(Span<byte> destination)
    {
        using SecretBytes.Loan secret = _secret.Borrow();
        secret.Bytes.CopyTo(destination);
    }

    public override void Dispose() => _secret.Dispose();

    private static byte[] Copy(ReadOnlySpan<byte> secret)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>(secret.Length, pinned: true);
        secret.CopyTo(copy);
        return copy;
    }
}
