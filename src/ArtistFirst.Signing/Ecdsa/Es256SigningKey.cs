using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A private key of ES256 (RFC 7518 §3.4).</summary>
internal sealed class Es256SigningKey : SigningKey
{
    private readonly SecretBytes _secret;
    private readonly EcdsaPool _pool = new();

    private Es256SigningKey(ReadOnlySpan<byte> secret, Es256VerifyingKey verifyingKey)
    {
        _secret = new SecretBytes(secret);
        VerifyingKey = verifyingKey;
    }

    public override VerifyingKey VerifyingKey { get; }

    public static Es256SigningKey Generate()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECParameters parameters = ecdsa.ExportParameters(includePrivateParameters: true);
        try
        {
            return new Es256SigningKey(parameters.D, Es256VerifyingKey.Import([.. parameters.Q.X!, .. parameters.Q.Y!]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(parameters.D);
        }
    }

    /// <summary>Checks the scalar, computes the public key that belongs to it, and takes a copy.</summary>
    /// <param name="secret">d, big-endian, 32 bytes.</param>
    /// <exception cref="KeyFormatException">d is not a number from 1 to n - 1 in 32 bytes.</exception>
    public static Es256SigningKey Import(ReadOnlySpan<byte> secret)
    {
        if (!P256.IsScalar(secret))
        {
            throw new KeyFormatException("The private part of the key is not a number from 1 to n - 1 in 32 bytes, as P-256 needs; take the key from its backup.");
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(secret.Length, pinned: true);
        try
        {
            secret.CopyTo(copy);
            using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = copy });
            ECPoint point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
            return new Es256SigningKey(secret, Es256VerifyingKey.Import([.. point.X!, .. point.Y!]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);
        using SecretBytes.Loan secret = _secret.Borrow();
        ECDsa ecdsa = _pool.TryTake() ?? Create(secret.Bytes);
        byte[] signature = new byte[DerSignature.P1363Length];
        ecdsa.SignHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        _pool.Return(ecdsa);
        if (_secret.IsClosed)
        {
            _pool.Drain();
        }

        return signature;
    }

    public override void CopySecret(Span<byte> destination)
    {
        using SecretBytes.Loan secret = _secret.Borrow();
        secret.Bytes.CopyTo(destination);
    }

    public override void Dispose()
    {
        _secret.Dispose();
        _pool.Drain();
    }

    private ECDsa Create(ReadOnlySpan<byte> secret)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>(secret.Length, pinned: true);
        try
        {
            secret.CopyTo(copy);
            return PlatformEcdsa.Create(Es256VerifyingKey.ToParameters(VerifyingKey.Raw, copy));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }
}
