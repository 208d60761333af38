using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A private key of PS256 (RFC 7518 §3.5). Its secret is RSAPrivateKey in DER (RFC 8017 A.1.2).</summary>
internal sealed class Ps256SigningKey : SigningKey
{
    // NIST SP 800-57 part 1 §5.6.1.1: what is as strong as P-256.
    private const int NewKeyBits = 3072;

    private readonly SecretBytes _secret;

    private Ps256SigningKey(ReadOnlySpan<byte> secret, Ps256VerifyingKey verifyingKey)
    {
        _secret = new SecretBytes(secret);
        VerifyingKey = verifyingKey;
        SecretLength = secret.Length;
    }

    public override VerifyingKey VerifyingKey { get; }

    public override int SecretLength { get; }

    public static Ps256SigningKey Generate()
    {
        using var rsa = RSA.Create(NewKeyBits);
        byte[] secret = rsa.ExportRSAPrivateKey();
        try
        {
            return new Ps256SigningKey(secret, Ps256VerifyingKey.Import(rsa.ExportRSAPublicKey()));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Checks the numbers, that they belong together, and takes a copy.</summary>
    /// <param name="secret">RSAPrivateKey in DER.</param>
    /// <exception cref="KeyFormatException">It is not one, too small or large, or its numbers do not belong together.</exception>
    public static Ps256SigningKey Import(ReadOnlySpan<byte> secret)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportRSAPrivateKey(secret, out int read);
            var verifyingKey = Ps256VerifyingKey.Import(rsa.ExportRSAPublicKey());
            var key = new Ps256SigningKey(secret[..read], verifyingKey);
            if (read == secret.Length && verifyingKey.Verify([], key.Sign([])))
            {
                return key;
            }

            key.Dispose();
        }
        catch (CryptographicException exception)
        {
            throw new KeyFormatException("The private key is not an RSA key in DER (RFC 8017 A.1.2); take the key from its backup.", exception);
        }

        throw new KeyFormatException("The numbers of the RSA key do not belong together, or there is something behind them; take the key from its backup.");
    }

    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        using SecretBytes.Loan secret = _secret.Borrow();
        using var rsa = RSA.Create();
        rsa.ImportRSAPrivateKey(secret.Bytes, out _);
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    public override void CopySecret(Span<byte> destination)
    {
        using SecretBytes.Loan secret = _secret.Borrow();
        secret.Bytes.CopyTo(destination);
    }

    public override void Dispose() => _secret.Dispose();
}
