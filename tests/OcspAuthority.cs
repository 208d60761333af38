using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.Tests;

/// <summary>An authority that says whether the certificate of its signer was revoked, in any form that a test wants, and OpenSSL's answers to the same question.</summary>
internal sealed class OcspAuthority : IDisposable
{
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    private readonly ECDsa _rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _responderKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly DateTimeOffset _now;

    public OcspAuthority(DateTimeOffset now)
    {
        _now = now;
        Root = Issue("Root", _rootKey, null, _rootKey, isAuthority: true);
        Issuer = Issue("Issuer", _issuerKey, Root, _rootKey, isAuthority: true);
        Leaf = Issue("Signer", LeafKey, Issuer, _issuerKey, isAuthority: false, "1.3.6.1.5.5.7.3.4");
        Responder = Issue("Responder", _responderKey, Issuer, _issuerKey, isAuthority: false, OcspSigning);
    }

    public ECDsa LeafKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public X509Certificate2 Root { get; }

    public X509Certificate2 Issuer { get; }

    public X509Certificate2 Leaf { get; }

    public X509Certificate2 Responder { get; }

    public IReadOnlyList<X509Certificate2> Chain => [Leaf, Issuer];

    /// <summary>A certificate of the authority for another purpose or another time.</summary>
    public X509Certificate2 Issue(string name, ECDsa key, string purpose, TimeSpan? life = null) => Issue(name, key, Issuer, _issuerKey, isAuthority: false, purpose, life);

    /// <summary>An OCSPResponse (RFC 6960 §4.2.1), by the responder where the draft names nobody else.</summary>
    public byte[] Respond(OcspDraft draft)
    {
        byte[] data = Data(draft);
        (X509Certificate2 certificate, ECDsa key) = draft.ByIssuer ? (Issuer, _issuerKey) : (draft.Responder ?? Responder, draft.ResponderKey ?? _responderKey);
        byte[] signature = key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Whole(draft.Outcome, Basic(data, signature, draft.ByIssuer && !draft.WithCertificates ? [] : [certificate.RawData]));
    }

    /// <summary>What OpenSSL answers, with an index that says the same.</summary>
    /// <param name="index">The row of OpenSSL's index up to the serial number, such as <c>V\t301122000000Z\t</c>.</param>
    /// <param name="more">More arguments of <c>openssl ocsp</c>.</param>
    public async Task<byte[]> OpenSslAsync(string index, params string[] more)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-ocsp-");
        string PathOf(string name) => Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(PathOf("index.txt"), $"{index}\t{Leaf.SerialNumber}\tunknown\t/CN=Signer\n");
        await File.WriteAllTextAsync(PathOf("issuer.pem"), Issuer.ExportCertificatePem());
        await File.WriteAllTextAsync(PathOf("leaf.pem"), Leaf.ExportCertificatePem());
        await File.WriteAllTextAsync(PathOf("responder.pem"), Responder.ExportCertificatePem());
        await File.WriteAllTextAsync(PathOf("responder.key"), _responderKey.ExportPkcs8PrivateKeyPem());
        await OpenSsl.RunAsync([
            "ocsp", "-index", PathOf("index.txt"), "-CA", PathOf("issuer.pem"), "-rsigner", PathOf("responder.pem"), "-rkey", PathOf("responder.key"), "-issuer", PathOf("issuer.pem"), "-cert", PathOf("leaf.pem"),
            "-respout", PathOf("response"), "-noverify", "-ndays", "1", .. more]);
        byte[] response = await File.ReadAllBytesAsync(PathOf("response"));
        folder.Delete(recursive: true);
        return response;
    }

    public void Dispose()
    {
        foreach (IDisposable part in (IDisposable[])[Root, Issuer, Leaf, Responder, _rootKey, _issuerKey, _responderKey, LeafKey])
        {
            part.Dispose();
        }
    }

    private byte[] Data(OcspDraft draft)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tag(2)))
            {
                writer.WriteOctetString(CryptographicOperations.HashData(HashAlgorithmName.SHA1, Responder.PublicKey.EncodedKeyValue.RawData));
            }

            writer.WriteGeneralizedTime(draft.ProducedAt ?? draft.ThisUpdate, omitFractionalSeconds: true);
            using (writer.PushSequence())
            {
                WriteAnswer(writer, draft);
            }
        }

        return writer.Encode();
    }

    private void WriteAnswer(AsnWriter writer, OcspDraft draft)
    {
        using (writer.PushSequence())
        {
            WriteId(writer, draft);
            WriteStatus(writer, draft);
            writer.WriteGeneralizedTime(draft.ThisUpdate, omitFractionalSeconds: true);
            if (draft.NextUpdate is { } next)
            {
                using (writer.PushSequence(Tag(0)))
                {
                    writer.WriteGeneralizedTime(next, omitFractionalSeconds: true);
                }
            }
        }
    }

    private void WriteId(AsnWriter writer, OcspDraft draft)
    {
        HashAlgorithmName hash = draft.Hash;
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(CryptoConfig.MapNameToOID(hash.Name!)!);
                writer.WriteNull();
            }

            writer.WriteOctetString(CryptographicOperations.HashData(hash, Issuer.SubjectName.RawData));
            writer.WriteOctetString(CryptographicOperations.HashData(hash, Issuer.PublicKey.EncodedKeyValue.RawData));
            writer.WriteInteger((draft.About ?? Leaf).SerialNumberBytes.Span);
        }
    }

    private static void WriteStatus(AsnWriter writer, OcspDraft draft)
    {
        if (draft.RevokedAt is not { } revokedAt)
        {
            writer.WriteNull(Tag(draft.IsUnknown ? 2 : 0));
            return;
        }

        using (writer.PushSequence(Tag(1)))
        {
            writer.WriteGeneralizedTime(revokedAt, omitFractionalSeconds: true);
            if (draft.Reason is { } reason)
            {
                using (writer.PushSequence(Tag(0)))
                {
                    writer.WriteEnumeratedValue(reason);
                }
            }
        }
    }

    private static byte[] Basic(byte[] data, byte[] signature, byte[][] certificates)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(data);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.10045.4.3.2");
            }

            writer.WriteBitString(signature);
            if (certificates.Length > 0)
            {
                using (writer.PushSequence(Tag(0)))
                using (writer.PushSequence())
                {
                    Array.ForEach(certificates, certificate => writer.WriteEncodedValue(certificate));
                }
            }
        }

        return writer.Encode();
    }

    private static byte[] Whole(OcspOutcome outcome, byte[] basic)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(outcome);
            if (outcome == OcspOutcome.Successful)
            {
                using (writer.PushSequence(Tag(0)))
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                    writer.WriteOctetString(basic);
                }
            }
        }

        return writer.Encode();
    }

    private static Asn1Tag Tag(int value) => new(TagClass.ContextSpecific, value);

    private X509Certificate2 Issue(string name, ECDsa key, X509Certificate2? issuer, ECDsa issuerKey, bool isAuthority, string? purpose = null, TimeSpan? life = null)
    {
        var request = new CertificateRequest($"O=North Studio, CN=North {name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        if (purpose is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        }

        var identifier = new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false);
        request.CertificateExtensions.Add(identifier);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuer?.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single() ?? identifier));
        byte[] serial = [0x40, .. RandomNumberGenerator.GetBytes(9)];
        DateTimeOffset from = _now.AddDays(-10);
        return request.Create(issuer?.SubjectName ?? request.SubjectName, X509SignatureGenerator.CreateForECDsa(issuerKey), from, from + (life ?? TimeSpan.FromDays(40)), serial);
    }
}
