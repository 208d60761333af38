using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>Who may say whether a certificate was revoked (RFC 6960 §4.2.2.2): its issuer, whom the issuer gave a certificate for that, and responders that the validator trusts by itself.</summary>
/// <param name="issuer">The issuer of the certificate.</param>
/// <param name="signers">Whom the validator trusts.</param>
internal sealed class OcspResponders(X509Certificate2 issuer, TrustList signers)
{
    /// <summary>Whether the response was signed by one of them.</summary>
    /// <param name="response">The response.</param>
    /// <param name="at">When the claim was signed.</param>
    public bool HaveSigned(OcspResponse response, DateTimeOffset at)
    {
        if (OcspSignature.IsBy(response, issuer))
        {
            return true;
        }

        X509Certificate2[] certificates = [.. response.Certificates.Select(SignerNames.Load).OfType<X509Certificate2>()];
        try
        {
            return certificates.Any(certificate => OcspSignature.IsBy(response, certificate) && IsAuthorized(certificate, certificates, response.ProducedAt, at));
        }
        finally
        {
            Array.ForEach(certificates, static certificate => certificate.Dispose());
        }
    }

    // An old answer is looked at when the certificate of whoever gave it has long expired; it was valid when the answer was given.
    private bool IsAuthorized(X509Certificate2 responder, X509Certificate2[] others, DateTimeOffset producedAt, DateTimeOffset at)
    {
        bool isResponder = responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(static extension => extension.EnhancedKeyUsages.Cast<Oid>()).Any(static oid => oid.Value is CertificateOids.OcspSigning);
        if (!isResponder)
        {
            return false;
        }

        DateTimeOffset[] valid = [.. new[] { producedAt, at }.Where(time => CertificateRules.Validity(responder, time) is null)];
        return valid.Length > 0
            && (CertificateChain.IsIssuedBy(responder, issuer) || valid.Any(time => signers.Evaluate(responder, [.. others, issuer], time).Kind == ValidationKind.Success));
    }
}
