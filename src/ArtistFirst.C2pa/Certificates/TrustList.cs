using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>
/// The authorities that a validator trusts to have looked at who signs (C2PA 2.2 §14.4). An intermediate can be one; a leaf cannot, unless it is self-signed.
/// Chains are built by the platform, without the system's own roots and without the network. Immutable and thread-safe.
/// </summary>
public sealed class TrustList
{
    private const int MaxLength = 16 * 1024 * 1024;

    private readonly X509Certificate2Collection _anchors;

    // SHA-256 of the certificates that are trusted by themselves.
    private readonly HashSet<string> _signers;

    private TrustList(X509Certificate2Collection anchors, HashSet<string>? signers = null)
    {
        _anchors = anchors;
        _signers = signers ?? [];
    }

    /// <summary>The list that trusts nobody.</summary>
    public static TrustList Empty { get; } = new([]);

    /// <summary>How many certificates are trusted.</summary>
    public int Count => _anchors.Count + _signers.Count;

    /// <summary>Reads trusted certificates.</summary>
    /// <param name="pem">Blocks <c>CERTIFICATE</c> (RFC 7468 §5), with any text between them; at most 16,777,216 characters.</param>
    /// <returns>The list.</returns>
    /// <exception cref="FormatException">There is no certificate in it, one is broken, or the text is too long.</exception>
    public static TrustList FromPem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return new TrustList(Import(pem));
    }

    /// <summary>
    /// The same list, and signers who are trusted by themselves, whoever issued their certificates: people one knows (C2PA 2.2 §14.4.3). Their certificates still have to keep the profile and be valid, issue nothing, and
    /// count for signatures alone, not for time-stamps.
    /// </summary>
    /// <param name="pem">Their certificates, as for <see cref="FromPem"/>.</param>
    /// <returns>The new list.</returns>
    /// <exception cref="FormatException">As for <see cref="FromPem"/>.</exception>
    public TrustList WithSigners(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return new TrustList(_anchors, [.. _signers, .. Import(pem).Select(Fingerprint)]);
    }

    /// <summary>Says whether a chain leads to a trusted certificate.</summary>
    /// <param name="certificate">The leaf.</param>
    /// <param name="intermediates">The certificates that came with it, in any order.</param>
    /// <param name="at">The instant at which all of them have to be valid.</param>
    /// <returns><see cref="StatusCodes.SigningCredentialTrusted"/>, or <see cref="StatusCodes.SigningCredentialUntrusted"/> with the reason.</returns>
    public ValidationStatus Evaluate(X509Certificate2 certificate, IEnumerable<X509Certificate2> intermediates, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(intermediates);
        return Evaluate(certificate, [.. intermediates], at, isOrdered: false);
    }

    /// <summary>The trusted certificates that have the name of a certificate's issuer.</summary>
    internal IEnumerable<X509Certificate2> FindIssuers(X509Certificate2 certificate) =>
        _anchors.Where(anchor => anchor.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData));

    /// <summary>Says whether a chain that came with a signature leads to a trusted certificate: each of its certificates issued the one before (RFC 9360 §2).</summary>
    internal ValidationStatus EvaluateChain(X509Certificate2 certificate, X509Certificate2[] issuers, DateTimeOffset at) => _signers.Contains(Fingerprint(certificate))
        ? new ValidationStatus(StatusCodes.SigningCredentialTrusted, $"The certificate '{certificate.Subject}' is trusted by itself.")
        : Evaluate(certificate, issuers, at, isOrdered: true);

    private ValidationStatus Evaluate(X509Certificate2 certificate, X509Certificate2[] others, DateTimeOffset at, bool isOrdered)
    {
        if (_anchors.Count == 0)
        {
            return Untrusted("no certificate is trusted here: give the validator a trust list.");
        }

        using var chain = new X509Chain { ChainPolicy = Policy(others, at) };
        try
        {
            bool complete = chain.Build(certificate);
            return isOrdered && !Follows(chain, others)
                ? Untrusted("of the certificates that came with it, one did not issue the one before.")
                : Judge(chain, complete, certificate.Issuer);
        }
        catch (CryptographicException exception)
        {
            // A certificate that can be read, with a key or a name in it that cannot.
            return Untrusted($"no chain can be built from it: {exception.Message}");
        }
        finally
        {
            // The chain holds copies of its own, which its disposal leaves open.
            foreach (X509ChainElement element in chain.ChainElements)
            {
                element.Certificate.Dispose();
            }
        }
    }

    private ValidationStatus Judge(X509Chain chain, bool complete, string issuer)
    {
        int anchor = FindAnchor(chain);
        if (anchor < 0)
        {
            string last = chain.ChainElements.Count > 0 ? chain.ChainElements[^1].Certificate.Issuer : issuer;
            return Untrusted($"its chain leads to '{last}', which is not on the trust list.");
        }

        string[] problems = complete ? [] : [.. Problems(chain, anchor)];
        return problems.Length == 0
            ? new ValidationStatus(StatusCodes.SigningCredentialTrusted, $"The certificate leads to '{chain.ChainElements[anchor].Certificate.Subject}', which is trusted.")
            : Untrusted(string.Join(' ', problems));
    }

    private static bool Follows(X509Chain chain, X509Certificate2[] issuers)
    {
        for (int i = 0; i < issuers.Length; i++)
        {
            if (i + 1 >= chain.ChainElements.Count || !chain.ChainElements[i + 1].Certificate.RawDataMemory.Span.SequenceEqual(issuers[i].RawDataMemory.Span))
            {
                return false;
            }
        }

        return true;
    }

    private X509ChainPolicy Policy(IEnumerable<X509Certificate2> intermediates, DateTimeOffset at)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = at.UtcDateTime,
            VerificationTimeIgnored = false,
        };
        policy.CustomTrustStore.AddRange(_anchors);
        policy.ExtraStore.AddRange(intermediates.ToArray());
        return policy;
    }

    private int FindAnchor(X509Chain chain)
    {
        for (int i = 0; i < chain.ChainElements.Count; i++)
        {
            X509Certificate2 certificate = chain.ChainElements[i].Certificate;
            bool mayAnchor = i > 0 || certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
            if (mayAnchor && _anchors.Any(anchor => anchor.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)))
            {
                return i;
            }
        }

        return -1;
    }

    // What lies above the trusted certificate need not be known: an intermediate was trusted by itself.
    private static IEnumerable<string> Problems(X509Chain chain, int anchor)
    {
        const X509ChainStatusFlags AboveAnchor = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;
        for (int i = 0; i <= anchor; i++)
        {
            X509ChainElement element = chain.ChainElements[i];
            foreach (X509ChainStatus status in element.ChainElementStatus.Where(static status => (status.Status & ~AboveAnchor) != X509ChainStatusFlags.NoError))
            {
                yield return $"'{element.Certificate.Subject}': {status.Status}.";
            }
        }
    }

    private static string Fingerprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static X509Certificate2Collection Import(string pem)
    {
        if (pem.Length > MaxLength)
        {
            throw new FormatException($"A trust list has at most {MaxLength} characters; this one has {pem.Length}.");
        }

        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException exception)
        {
            throw new FormatException($"A certificate of the trust list is broken: {exception.Message}", exception);
        }

        return certificates.Count > 0
            ? certificates
            : throw new FormatException("A trust list in PEM was expected: blocks that begin with -----BEGIN CERTIFICATE-----. There is none in the text.");
    }

    private static ValidationStatus Untrusted(string reason) => new(StatusCodes.SigningCredentialUntrusted, $"The certificate is not trusted: {reason}");
}
