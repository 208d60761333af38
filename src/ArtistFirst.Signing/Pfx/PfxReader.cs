using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.Signing;

/// <summary>
/// Reads PFX files (RFC 7292). The certificates, and the check of the whole by its password, are the platform's with its limits; the key is taken out here, since the platform knows no Ed25519. The limits hold for it too: the platform counts the work for keys that it does not read.
/// </summary>
internal static class PfxReader
{
    private const int MaxIterations = 2_000_000;
    private const int MaxCertificates = 64;

    private static readonly Pkcs12LoaderLimits Limits = new()
    {
        IgnorePrivateKeys = true,
        MaxCertificates = MaxCertificates,
        MacIterationLimit = MaxIterations,
        IndividualKdfIterationLimit = MaxIterations,
        TotalKdfIterationLimit = 2 * MaxIterations,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="KeyFormatException">It is no PFX, or not one with one key and certificates.</exception>
    public static CertifiedKey Read(ReadOnlyMemory<byte> pfx, ReadOnlySpan<char> password)
    {
        List<X509Certificate2> certificates = [];
        SigningKey? key = null;
        try
        {
            certificates.AddRange(X509CertificateLoader.LoadPkcs12Collection(pfx.Span, password, X509KeyStorageFlags.EphemeralKeySet, Limits));
            key = ReadKey(Pkcs12Info.Decode(pfx, out _, skipCopy: true), password);
            return PemBundle.Complete(key, certificates);
        }
        catch (Exception exception)
        {
            key?.Dispose();
            certificates.ForEach(static certificate => certificate.Dispose());
            if (exception is Pkcs12LoadLimitExceededException)
            {
                throw new KeyFormatException($"A PFX whose password is stretched by at most {MaxIterations} iterations and that holds at most {MaxCertificates} certificates was expected; this one asks for more. Export it again.", exception);
            }

            if (exception is CryptographicException)
            {
                throw new KeyFormatException("The PFX cannot be opened: the password is wrong, or it is not PKCS#12 (RFC 7292), or it was damaged. Check it with: openssl pkcs12 -info -noout -in key.pfx", exception);
            }

            throw;
        }
    }

    private static SigningKey? ReadKey(Pkcs12Info pfx, ReadOnlySpan<char> password)
    {
        SigningKey? key = null;
        foreach (Pkcs12SafeContents safe in pfx.AuthenticatedSafe)
        {
            if (safe.ConfidentialityMode == Pkcs12ConfidentialityMode.Password)
            {
                safe.Decrypt(password);
            }

            foreach (Pkcs12SafeBag bag in safe.GetBags())
            {
                byte[]? der = Pkcs8Of(bag, password);
                if (der is null)
                {
                    continue;
                }

                try
                {
                    if (key is not null)
                    {
                        key.Dispose();
                        throw new KeyFormatException("A PFX with one private key was expected; this one holds several. Export the one that signs.");
                    }

                    key = Pkcs8.Read(der);
                }
                finally
                {
                    CryptographicOperations.ZeroMemory(der);
                }
            }
        }

        return key;
    }

    // The key in PKCS#8; null for bags that hold none.
    private static byte[]? Pkcs8Of(Pkcs12SafeBag bag, ReadOnlySpan<char> password)
    {
        switch (bag)
        {
            case Pkcs12KeyBag plain:
                return plain.Pkcs8PrivateKey.ToArray();
            case Pkcs12ShroudedKeyBag shrouded:
                return Pkcs8PrivateKeyInfo.DecryptAndDecode(password, shrouded.EncryptedPkcs8PrivateKey, out _).Encode();
            default:
                return null;
        }
    }
}
