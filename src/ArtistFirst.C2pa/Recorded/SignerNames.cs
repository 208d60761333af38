using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>Who signed, as the certificate names them.</summary>
internal static class SignerNames
{
    private const string CommonNameOid = "2.5.4.3";

    public static ManifestSignature Of(CoseSignature? cose)
    {
        if (cose is null)
        {
            return ManifestSignature.None;
        }

        string algorithm = cose.Algorithm == CoseAlgorithm.None ? string.Empty : cose.Algorithm.ToString();
        using X509Certificate2? leaf = cose.Certificates.Count > 0 ? Load(cose.Certificates[0]) : null;
        return new ManifestSignature
        {
            Algorithm = algorithm,
            Certificates = cose.Certificates,
            Organization = leaf is null ? null : Find(leaf, CertificateOids.Organization),
            CommonName = leaf is null ? null : Find(leaf, CommonNameOid),
        };
    }

    /// <summary>Reads a certificate in DER; null where it is none.</summary>
    public static X509Certificate2? Load(ReadOnlyMemory<byte> der)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(der.Span);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string? Find(X509Certificate2 certificate, string oid)
    {
        try
        {
            return certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                .LastOrDefault(name => !name.HasMultipleElements && string.Equals(name.GetSingleElementType().Value, oid, StringComparison.Ordinal))?.GetSingleElementValue();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
