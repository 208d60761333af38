using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using PublicKey = ArtistFirst.Signing.PublicKey;

namespace ArtistFirst.C2pa;

/// <summary>The public key of a certificate, put to use in one of C2PA's algorithms.</summary>
internal static class CertificateKey
{
    private const string RsaPss = "1.2.840.113549.1.1.10";

    /// <summary>Whether the signature is right for the data under the key of the certificate. A key of another kind than the algorithm's is simply not right.</summary>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public static bool Verify(X509Certificate2 certificate, CoseAlgorithm algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            return algorithm switch
            {
                CoseAlgorithm.ES256 or CoseAlgorithm.ES384 or CoseAlgorithm.ES512 => VerifyEcdsa(certificate, algorithm, data, signature),
                CoseAlgorithm.PS256 or CoseAlgorithm.PS384 or CoseAlgorithm.PS512 => VerifyRsa(certificate, algorithm, data, signature),
                CoseAlgorithm.EdDSA => Ed25519Of(certificate)?.Verify(data, signature) ?? false,
                _ => false,
            };
        }
        catch (CryptographicException)
        {
            // The platform found the key or the signature to be no numbers that it knows.
            return false;
        }
    }

    /// <summary>The key as <see cref="PublicKey"/>; null where it is of another kind.</summary>
    public static PublicKey? Ed25519Of(X509Certificate2 certificate)
    {
        PublicKey? key = TryImport(certificate);
        return key?.Algorithm == SignatureAlgorithm.Ed25519 ? key : null;
    }

    /// <summary>The key as <see cref="PublicKey"/>; null where it is of another kind or broken.</summary>
    public static PublicKey? TryImport(X509Certificate2 certificate)
    {
        try
        {
            return PublicKey.ImportPem(PemEncoding.WriteString("PUBLIC KEY", certificate.PublicKey.ExportSubjectPublicKeyInfo()));
        }
        catch (KeyFormatException)
        {
            return null;
        }
    }

    /// <summary>The RSA key of the certificate, also where the certificate says that it is for PSS alone (RFC 4055 §1.2); null where it is of another kind.</summary>
    public static RSA? RsaOf(X509Certificate2 certificate)
    {
        if (certificate.GetRSAPublicKey() is { } key)
        {
            return key;
        }

        if (!string.Equals(certificate.GetKeyAlgorithm(), RsaPss, StringComparison.Ordinal))
        {
            return null;
        }

        var rsa = RSA.Create();
        try
        {
            rsa.ImportRSAPublicKey(certificate.PublicKey.EncodedKeyValue.RawData, out _);
            return rsa;
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            return null;
        }
    }

    private static bool VerifyEcdsa(X509Certificate2 certificate, CoseAlgorithm algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using ECDsa? key = certificate.GetECDsaPublicKey();
        return key is not null && key.KeySize == algorithm.CurveBits()
            && key.VerifyData(data, signature, algorithm.Hash(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static bool VerifyRsa(X509Certificate2 certificate, CoseAlgorithm algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using RSA? key = RsaOf(certificate);
        return key?.VerifyData(data, signature, algorithm.Hash(), RSASignaturePadding.Pss) ?? false;
    }
}
