using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>
/// The certificate of the signer was not revoked when it was used, as far as the responses tell that came with the manifests (C2PA 2.2 §15.9; RFC 6960). Nothing is fetched. One response that speaks against the
/// certificate outweighs any number that speak for it; one that nobody entitled has signed counts as none.
/// </summary>
internal sealed class RevocationRule(TrustList signers, IReadOnlyList<ReadOnlyMemory<byte>> asserted)
{
    private readonly List<ValidationStatus> _found = [];

    /// <summary>Checks a certificate.</summary>
    /// <param name="stapled">The value of <c>rVals</c>, encoded; empty where there is none.</param>
    /// <param name="certificates">The certificate and those that came with it, each the issuer of the one before.</param>
    /// <param name="stamped">When the claim was signed, by a time-stamp that is believed; null without one.</param>
    /// <param name="now">The time.</param>
    /// <returns>What was found: at least one status.</returns>
    public IReadOnlyList<ValidationStatus> Check(ReadOnlyMemory<byte> stapled, IReadOnlyList<X509Certificate2> certificates, DateTimeOffset? stamped, DateTimeOffset now)
    {
        X509Certificate2? issuer = certificates.Skip(1).Take(1).Concat(signers.FindIssuers(certificates[0])).FirstOrDefault(candidate => CertificateChain.IsIssuedBy(certificates[0], candidate));
        Look(stapled, certificates[0], issuer, stamped, now);
        foreach (ReadOnlyMemory<byte> response in asserted)
        {
            Judge(response, certificates[0], issuer, stamped, now, mayBeAboutOthers: true);
        }

        ValidationStatus[] against = [.. _found.Where(static status => status.Kind == ValidationKind.Failure).Take(1)];
        ValidationStatus[] inFavor = [.. _found.Where(static status => status.Kind == ValidationKind.Success).Take(1)];
        return (against, inFavor, _found) switch
        {
            ({ Length: > 0 }, _, _) => against,
            (_, { Length: > 0 }, _) => inFavor,
            (_, _, { Count: > 0 }) => [_found[0]],
            _ => [new ValidationStatus(StatusCodes.RevocationSkipped, "Whether the certificate was revoked was not looked up: no answer of its authority came with the signature.")],
        };
    }

    private void Look(ReadOnlyMemory<byte> stapled, X509Certificate2 certificate, X509Certificate2? issuer, DateTimeOffset? stamped, DateTimeOffset now)
    {
        if (stapled.IsEmpty)
        {
            return;
        }

        try
        {
            foreach (ReadOnlyMemory<byte> response in RevocationValues.Stapled(stapled))
            {
                Judge(response, certificate, issuer, stamped, now, mayBeAboutOthers: false);
            }
        }
        catch (ManifestFormatException exception)
        {
            Add(exception.Message);
        }
    }

    private void Judge(ReadOnlyMemory<byte> encoded, X509Certificate2 certificate, X509Certificate2? issuer, DateTimeOffset? stamped, DateTimeOffset now, bool mayBeAboutOthers)
    {
        try
        {
            var response = OcspResponse.Read(encoded);
            OcspAnswer[] answers = issuer is null ? [] : [.. response.Answers.Where(answer => answer.Id.Names(certificate, issuer))];
            if (answers.Length > 0 && new OcspResponders(issuer!, signers).HaveSigned(response, stamped ?? now))
            {
                _found.AddRange(answers.Select(answer => OcspJudgment.Of(answer, response.ProducedAt, stamped, now)));
            }
            else if (!mayBeAboutOthers)
            {
                Add(answers.Length > 0 ? "nobody has signed it who may answer for the issuer of the certificate." : "it is about another certificate, or the issuer is not known.");
            }
        }
        catch (Exception exception) when (exception is AsnContentException or CryptographicException)
        {
            Add(exception.Message);
        }
    }

    private void Add(string problem) => _found.Add(new ValidationStatus(StatusCodes.RevocationInaccessible, $"An answer about the revocation of the certificate counts for nothing: {problem}"));
}
