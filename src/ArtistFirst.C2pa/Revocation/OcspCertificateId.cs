using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>Which certificate an answer is about: its serial number, and by hash its issuer's name and key (CertID, RFC 6960 §4.1.1).</summary>
/// <param name="HashAlgorithm">The object identifier of the hash function.</param>
/// <param name="IssuerName">The hash of the issuer's name.</param>
/// <param name="IssuerKey">The hash of the issuer's key.</param>
/// <param name="Serial">The serial number as it is encoded.</param>
internal sealed record OcspCertificateId(string HashAlgorithm, ReadOnlyMemory<byte> IssuerName, ReadOnlyMemory<byte> IssuerKey, ReadOnlyMemory<byte> Serial)
{
    private const string Sha1 = "1.3.14.3.2.26";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>Reads one.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static OcspCertificateId Read(AsnReader reader)
    {
        AsnReader id = reader.ReadSequence();
        AsnReader algorithm = id.ReadSequence();
        var read = new OcspCertificateId(algorithm.ReadObjectIdentifier(), id.ReadOctetString(), id.ReadOctetString(), id.ReadIntegerBytes());
        id.ThrowIfNotEmpty();
        return read;
    }

    /// <summary>Whether it names the certificate. SHA-1 is what most authorities use here, where it needs no resistance to collisions.</summary>
    public bool Names(X509Certificate2 certificate, X509Certificate2 issuer) =>
        Serial.Span.TrimStart((byte)0).SequenceEqual(certificate.SerialNumberBytes.Span.TrimStart((byte)0))
        && Hash(issuer.SubjectName.RawData) is { } name && IssuerName.Span.SequenceEqual(name)
        && Hash(issuer.PublicKey.EncodedKeyValue.RawData) is { } key && IssuerKey.Span.SequenceEqual(key);

    private byte[]? Hash(byte[] data) => HashAlgorithm switch
    {
        Sha1 => CryptographicOperations.HashData(HashAlgorithmName.SHA1, data),
        Sha256 => SHA256.HashData(data),
        _ => null,
    };
}
