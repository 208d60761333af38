using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>The claim has a signature by a certificate that may sign claims, and the certificate is trusted (C2PA 2.2 §15.7, §15.8).</summary>
internal sealed class SignatureRule(ValidationTrust trust, AssertedTimes times, RevocationValues revocations, StatusLog log)
{
    /// <summary>Checks the signature.</summary>
    /// <returns>When it was made, by a time-stamp that was believed; null without one.</returns>
    public DateTimeOffset? Check(Manifest manifest)
    {
        string url = manifest.SignatureUrl;
        CheckPlace(manifest);
        if (manifest.Cose is not { } cose)
        {
            log.Add(StatusCodes.ClaimSignatureMismatch, manifest.CoseProblem ?? "The signature cannot be read.", url);
            return null;
        }

        var stamps = new TimeStampRule(trust.TimeStampAuthorities, log);
        DateTimeOffset? asserted = times.Find(manifest.Label);
        DateTimeOffset? time = asserted ?? stamps.Check(manifest, cose);
        var certificates = new List<X509Certificate2?>();
        try
        {
            certificates.AddRange(cose.Certificates.Select(SignerNames.Load));
            CheckRevocation(cose, certificates, asserted ?? stamps.OfTrusted(manifest, cose, time), url);
            CheckSigned(manifest, cose, certificates, time ?? trust.Now);
        }
        finally
        {
            certificates.ForEach(static certificate => certificate?.Dispose());
        }

        return time;
    }

    private void CheckRevocation(CoseSignature cose, List<X509Certificate2?> certificates, DateTimeOffset? stamped, string url)
    {
        if (certificates is [not null, ..])
        {
            foreach (ValidationStatus status in new RevocationRule(trust.Signers, revocations.Asserted).Check(cose.RevocationValues, [.. certificates.OfType<X509Certificate2>()], stamped, trust.Now))
            {
                log.Add(status with { Url = url });
            }
        }
    }

    private void CheckPlace(Manifest manifest)
    {
        JumbfUri? uri = JumbfUri.TryParse(manifest.Claim.Signature);
        if (uri?.Path is not [JumbfLabels.Signature] || !string.Equals(uri.Manifest ?? manifest.Label, manifest.Label, StringComparison.Ordinal))
        {
            log.Add(StatusCodes.ClaimSignatureMissing, $"The claim names '{Shown.Of(manifest.Claim.Signature)}' as its signature, which is not the one beside it.", manifest.SignatureUrl);
        }
    }

    private void CheckSigned(Manifest manifest, CoseSignature cose, List<X509Certificate2?> certificates, DateTimeOffset at)
    {
        string url = manifest.SignatureUrl;
        if (cose.Algorithm == CoseAlgorithm.None)
        {
            log.Add(StatusCodes.AlgorithmUnsupported, "The algorithm of a signature is ES256, ES384, ES512, PS256, PS384, PS512 or EdDSA; this one has another, or names none.", url);
            return;
        }

        if (certificates is not [{ } leaf, ..])
        {
            log.Add(StatusCodes.SigningCredentialInvalid, "The certificate of the signer is missing or is none.", url);
            return;
        }

        CheckProfile(leaf, at, url);
        log.Add(certificates.Contains(null)
            ? new ValidationStatus(StatusCodes.SigningCredentialUntrusted, "The certificate is not trusted: one of those that came with it is none.", url)
            : trust.Signers.EvaluateChain(leaf, [.. certificates.Skip(1).OfType<X509Certificate2>()], at) with { Url = url });
        CheckMath(manifest, cose, leaf);
    }

    private void CheckProfile(X509Certificate2 leaf, DateTimeOffset at, string url)
    {
        try
        {
            foreach (ValidationStatus failure in CertificateProfile.Check(leaf, at, trust.Purposes).Failures)
            {
                log.Add(failure with { Url = url });
            }
        }
        catch (CryptographicException exception)
        {
            log.Add(StatusCodes.SigningCredentialInvalid, $"The certificate cannot be read: {exception.Message}", url);
        }
    }

    private void CheckMath(Manifest manifest, CoseSignature cose, X509Certificate2 leaf)
    {
        string url = manifest.SignatureUrl;
        byte[] data = CoseSignature.ToBeSigned(CoseSignature.Context, cose.Protected.Span, manifest.Claim.Encoded.Span);
        try
        {
            if (!CertificateKey.Verify(leaf, cose.Algorithm, data, cose.Signature.Span))
            {
                log.Add(StatusCodes.ClaimSignatureMismatch, "The claim was changed after it was signed, or was signed with another key than that of the certificate.", url);
                return;
            }
        }
        catch (PlatformNotSupportedException exception)
        {
            log.Add(StatusCodes.AlgorithmUnsupported, $"The signature is one of Ed25519, which cannot be checked here: {exception.Message}", url);
            return;
        }

        log.Add(StatusCodes.ClaimSignatureInsideValidity, "The claim was signed while the certificate was valid, where nothing above says otherwise.", url);
        log.Add(StatusCodes.ClaimSignatureValidated, "The claim is as it was signed.", url);
    }
}
