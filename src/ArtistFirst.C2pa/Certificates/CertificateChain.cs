using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PublicKey = ArtistFirst.Signing.PublicKey;

namespace ArtistFirst.C2pa;

/// <summary>The certificates that go with a signature (C2PA 2.2 §14.5): that of the key, then each the issuer of the one before it. The root is left out: who trusts it has it.</summary>
public static class CertificateChain
{
    /// <summary>Finds the chain of a key among certificates in any order, such as those of a PFX or a PEM bundle.</summary>
    /// <param name="key">The public key of the signer.</param>
    /// <param name="certificates">The certificates. What is not of the chain is left out, and so is the root.</param>
    /// <returns>The chain, leaf first; the same objects. Where the key has several certificates, it begins with the one that is valid longest.</returns>
    /// <exception cref="ArgumentException">None of the certificates is that of the key.</exception>
    public static IReadOnlyList<X509Certificate2> Order(PublicKey key, IReadOnlyList<X509Certificate2> certificates)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(certificates);
        X509Certificate2 leaf = certificates.Where(certificate => key.Equals(CertificateKey.TryImport(certificate))).MaxBy(static certificate => certificate.NotAfter)
            ?? throw new ArgumentException(NotOf(key, certificates), nameof(certificates));
        List<X509Certificate2> chain = [leaf];
        while (certificates.FirstOrDefault(candidate => !chain.Contains(candidate) && IsIssuedBy(chain[^1], candidate)) is { } issuer && !IsSelfSigned(issuer))
        {
            chain.Add(issuer);
        }

        return chain;
    }

    /// <summary>What is wrong with a chain of a key, in words; null where nothing is.</summary>
    internal static string? FindProblem(PublicKey key, IReadOnlyList<X509Certificate2> chain)
    {
        if (chain.Count == 0 || !key.Equals(CertificateKey.TryImport(chain[0])))
        {
            int place = chain.ToList().FindIndex(certificate => key.Equals(CertificateKey.TryImport(certificate)));
            return place > 0
                ? $"The first certificate of the chain is that of the signer's key, then come its issuers. Here it comes at place {place + 1}: put it first, or let CertificateChain.Order do it."
                : NotOf(key, chain);
        }

        for (int i = 1; i < chain.Count; i++)
        {
            if (!IsIssuedBy(chain[i - 1], chain[i]))
            {
                return $"Each certificate of the chain is followed by its issuer. '{chain[i - 1].Subject}' was not issued by '{chain[i].Subject}', which follows it, but by '{chain[i - 1].Issuer}': put them in order, or let CertificateChain.Order do it.";
            }
        }

        return null;
    }

    /// <summary>The chain without its root.</summary>
    internal static IEnumerable<X509Certificate2> WithoutRoot(IReadOnlyList<X509Certificate2> chain) => chain.Where((certificate, place) => place == 0 || !IsSelfSigned(certificate));

    private static string NotOf(PublicKey key, IReadOnlyList<X509Certificate2> certificates) => certificates.Count == 0
        ? "The chain of the signer's key was expected, its own certificate first; there is no certificate."
        : $"A certificate of the signer's key ({key.Algorithm} {key.KeyId}) was expected; {(certificates.Count == 1 ? "the one that came is" : $"none of the {certificates.Count} that came is")}"
            + $"{(certificates.Count == 1 ? " not" : "")} ('{certificates[0].Subject}'). Give the certificate that was issued for this key, or the key that belongs to the certificate.";

    /// <summary>Not whether it is trusted or valid at some time: whether the names fit and the signature is right.</summary>
    internal static bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        if (!certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData))
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.CustomTrustStore.Add(issuer);
        try
        {
            chain.Build(certificate);
            return chain.ChainElements.Count > 1
                && chain.ChainElements[1].Certificate.RawDataMemory.Span.SequenceEqual(issuer.RawDataMemory.Span)
                && !chain.ChainElements[0].ChainElementStatus.Any(static status => status.Status.HasFlag(X509ChainStatusFlags.NotSignatureValid));
        }
        catch (CryptographicException)
        {
            // A certificate that can be read, with a key or a name in it that cannot.
            return false;
        }
        finally
        {
            foreach (X509ChainElement element in chain.ChainElements)
            {
                element.Certificate.Dispose();
            }
        }
    }

    private static bool IsSelfSigned(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
