using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.Signing;

/// <summary>One private key and certificates as PEM blocks in one text.</summary>
internal static class PemBundle
{
    private const string Certificate = "CERTIFICATE";

    /// <summary>Reads the blocks.</summary>
    /// <exception cref="KeyFormatException">There is no key, more than one, or no certificate; or one of them is broken.</exception>
    public static CertifiedKey Read(ReadOnlySpan<char> pem, ReadOnlySpan<char> password)
    {
        var certificates = new List<X509Certificate2>();
        SigningKey? key = null;
        try
        {
            while (PemEncoding.TryFind(pem, out PemFields fields))
            {
                ReadOnlySpan<char> label = pem[fields.Label];
                if (label.SequenceEqual(Certificate))
                {
                    certificates.Add(ReadCertificate(pem[fields.Base64Data]));
                }
                else if (key is null)
                {
                    key = PrivateKeyPem.Read(pem[fields.Location], password);
                }
                else
                {
                    throw new KeyFormatException($"One private key was expected beside the certificates; a second block '{label}' came. Give a file with one key.");
                }

                pem = pem[fields.Location.End..];
            }

            return Complete(key, certificates);
        }
        catch
        {
            key?.Dispose();
            certificates.ForEach(static certificate => certificate.Dispose());
            throw;
        }
    }

    /// <summary>Puts what was found together.</summary>
    /// <exception cref="KeyFormatException">There is no key or no certificate.</exception>
    public static CertifiedKey Complete(SigningKey? key, List<X509Certificate2> certificates)
    {
        if (key is null)
        {
            throw new KeyFormatException("A private key was expected beside the certificates; there is none. Give the file that holds both, or load the key by itself with PrivateKey.LoadAsync.");
        }

        return certificates.Count > 0
            ? new CertifiedKey(new PrivateKey(key), certificates)
            : throw new KeyFormatException("A certificate was expected beside the private key; there is none. Give the file that holds both, or load the key by itself with PrivateKey.LoadAsync.");
    }

    private static X509Certificate2 ReadCertificate(ReadOnlySpan<char> base64)
    {
        try
        {
            byte[] der = new byte[base64.Length];
            return Convert.TryFromBase64Chars(base64, der, out int written)
                ? X509CertificateLoader.LoadCertificate(der.AsSpan(0, written))
                : throw new KeyFormatException("The base64 of a certificate cannot be decoded; take it from its authority again.");
        }
        catch (CryptographicException exception)
        {
            throw new KeyFormatException("A block CERTIFICATE does not hold a certificate in DER (RFC 5280 §4.1); take it from its authority again.", exception);
        }
    }
}
