using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PublicKey = ArtistFirst.Signing.PublicKey;

namespace ArtistFirst.C2pa;

/// <summary>The signature of a response: ECDSA or RSA (PKCS #1) with SHA-256, SHA-384 or SHA-512, or Ed25519. What was signed with SHA-1 counts as not signed.</summary>
internal static class OcspSignature
{
    /// <summary>Whether the response was signed with the key of the certificate.</summary>
    public static bool IsBy(OcspResponse response, X509Certificate2 certificate)
    {
        try
        {
            return response.Algorithm switch
            {
                "1.2.840.10045.4.3.2" => IsEcdsa(response, certificate, HashAlgorithmName.SHA256),
                "1.2.840.10045.4.3.3" => IsEcdsa(response, certificate, HashAlgorithmName.SHA384),
                "1.2.840.10045.4.3.4" => IsEcdsa(response, certificate, HashAlgorithmName.SHA512),
                "1.2.840.113549.1.1.11" => IsRsa(response, certificate, HashAlgorithmName.SHA256),
                "1.2.840.113549.1.1.12" => IsRsa(response, certificate, HashAlgorithmName.SHA384),
                "1.2.840.113549.1.1.13" => IsRsa(response, certificate, HashAlgorithmName.SHA512),
                CertificateOids.Ed25519 => CertificateKey.Ed25519Of(certificate) is { } key && IsEd25519(response, key),
                _ => false,
            };
        }
        catch (CryptographicException)
        {
            // The platform found the key or the signature to be no numbers that it knows.
            return false;
        }
    }

    private static bool IsEcdsa(OcspResponse response, X509Certificate2 certificate, HashAlgorithmName hash)
    {
        using ECDsa? key = certificate.GetECDsaPublicKey();
        return key?.VerifyData(response.Signed.Span, response.Signature.Span, hash, DSASignatureFormat.Rfc3279DerSequence) ?? false;
    }

    private static bool IsRsa(OcspResponse response, X509Certificate2 certificate, HashAlgorithmName hash)
    {
        using RSA? key = certificate.GetRSAPublicKey();
        return key?.VerifyData(response.Signed.Span, response.Signature.Span, hash, RSASignaturePadding.Pkcs1) ?? false;
    }

    private static bool IsEd25519(OcspResponse response, PublicKey key)
    {
        try
        {
            return key.Verify(response.Signed.Span, response.Signature.Span);
        }
        catch (PlatformNotSupportedException)
        {
            // Without libsodium nothing is known of it.
            return false;
        }
    }
}
