using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using X509PublicKey = System.Security.Cryptography.X509Certificates.PublicKey;

namespace ArtistFirst.C2pa;

/// <summary>
/// A root, an intermediate and a leaf with exactly the profile that validators ask for, for development and tests. The keys of the two authorities are gone when they are made: nothing
/// else can ever be issued under this root. Nobody trusts it who was not given it.
/// </summary>
public sealed class DevelopmentCertificates : IDisposable
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromHours(1);
    private static readonly TimeSpan LeafLife = TimeSpan.FromDays(365);
    private static readonly TimeSpan AuthorityLife = TimeSpan.FromDays(2 * 365);

    private DevelopmentCertificates(X509Certificate2 root, X509Certificate2 intermediate, X509Certificate2 leaf)
    {
        Root = root;
        Intermediate = intermediate;
        Leaf = leaf;
    }

    /// <summary>The self-signed root: what a validator is given to trust.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>The authority between root and leaf: it is shipped with every signature.</summary>
    public X509Certificate2 Intermediate { get; }

    /// <summary>The certificate of the signer's key, valid for 365 days.</summary>
    public X509Certificate2 Leaf { get; }

    /// <summary>What a signature carries: the leaf and the intermediate.</summary>
    public IReadOnlyList<X509Certificate2> Chain => [Leaf, Intermediate];

    /// <summary>Issues certificates for a key.</summary>
    /// <param name="key">The public key of the signer, of any algorithm.</param>
    /// <param name="organization">Who signs, as players will show it: 1 to 64 characters.</param>
    /// <param name="timeProvider">Tells when the certificates begin: one hour before now.</param>
    /// <returns>The certificates; the caller disposes of them.</returns>
    /// <exception cref="ArgumentException">The organization is empty or too long.</exception>
    public static DevelopmentCertificates Issue(Signing.PublicKey key, string organization, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentException.ThrowIfNullOrWhiteSpace(organization);
        if (organization.Length > 64)
        {
            throw new ArgumentException($"The name of an organization has at most 64 characters (RFC 5280 appendix A.1); this one has {organization.Length}.", nameof(organization));
        }

        DateTimeOffset from = timeProvider.GetUtcNow() - ClockSkew;
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var intermediateKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        X509Certificate2 root = Authority(Name(organization, "Development Root"), rootKey, issuer: null, rootKey, pathLength: 1, from);
        X509Certificate2 intermediate = Authority(Name(organization, "Development Intermediate"), intermediateKey, root, rootKey, pathLength: 0, from);
        return new DevelopmentCertificates(root, intermediate, Signer(Name(organization, "Development Signer"), key, intermediate, intermediateKey, from));
    }

    /// <summary>The chain in PEM, leaf first: what a signer is configured with.</summary>
    /// <returns>Two blocks.</returns>
    public string ExportChainPem() => $"{Leaf.ExportCertificatePem()}\n{Intermediate.ExportCertificatePem()}\n";

    /// <summary>The root in PEM: what a validator is configured with.</summary>
    /// <returns>One block.</returns>
    public string ExportRootPem() => $"{Root.ExportCertificatePem()}\n";

    /// <inheritdoc/>
    public void Dispose()
    {
        Root.Dispose();
        Intermediate.Dispose();
        Leaf.Dispose();
    }

    private static X509Certificate2 Authority(X500DistinguishedName name, ECDsa key, X509Certificate2? issuer, ECDsa issuerKey, int pathLength, DateTimeOffset from)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLength, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return Complete(request, issuer, issuerKey, from, from + AuthorityLife);
    }

    private static X509Certificate2 Signer(X500DistinguishedName name, Signing.PublicKey key, X509Certificate2 issuer, ECDsa issuerKey, DateTimeOffset from)
    {
        PemFields fields = PemEncoding.Find(key.ExportPem());
        byte[] info = Convert.FromBase64String(key.ExportPem()[fields.Base64Data]);
        var request = new CertificateRequest(name, X509PublicKey.CreateFromSubjectPublicKeyInfo(info, out _), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CertificateOids.EmailProtection), new Oid(CertificateOids.ClaimSigning)], critical: false));
        return Complete(request, issuer, issuerKey, from, from + LeafLife);
    }

    private static X509Certificate2 Complete(CertificateRequest request, X509Certificate2? issuer, ECDsa issuerKey, DateTimeOffset from, DateTimeOffset to)
    {
        var identifier = new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false);
        request.CertificateExtensions.Add(identifier);
        X509SubjectKeyIdentifierExtension authority = issuer?.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single() ?? identifier;
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(authority));

        // RFC 5280 §4.1.2.2: a serial number is positive and has at most 20 bytes.
        byte[] serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return request.Create(issuer?.SubjectName ?? request.SubjectName, X509SignatureGenerator.CreateForECDsa(issuerKey), from, to, serial);
    }

    private static X500DistinguishedName Name(string organization, string role)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddOrganizationName(organization);
        name.AddCommonName(Shorten($"{organization} {role}"));
        return name.Build();
    }

    // RFC 5280 appendix A.1: 64 characters for a common name. Half of a character would be none.
    private static string Shorten(string name)
    {
        string end = name.Length <= 64 ? name : name[^64..];
        return char.IsLowSurrogate(end[0]) ? end[1..] : end;
    }
}
