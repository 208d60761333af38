using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using PublicKey = ArtistFirst.Signing.PublicKey;

namespace ArtistFirst.C2pa;

/// <summary>A key and the certificates that say whose it is: what signs claims. Thread-safe where the <see cref="ISigner"/> is.</summary>
public sealed class ManifestSigner
{
    private readonly ISigner _signer;
    private readonly IReadOnlyList<X509Certificate2> _chain;
    private readonly TimestampAuthority? _timestamps;
    private readonly byte[] _protectedHeader;
    private readonly byte[] _revocation = [];

    /// <summary>Puts a key and its certificates together, and checks that they belong together and may sign claims.</summary>
    /// <param name="signer">The key: ES256, ES384, PS256 or Ed25519.</param>
    /// <param name="chain">The certificate of the key, then all intermediates, each the issuer of the one before (<see cref="CertificateChain.Order"/> finds it); the root is left out. They must not be disposed of while this is in use.</param>
    /// <param name="timeProvider">Tells whether the certificate is valid, now and whenever something is signed.</param>
    /// <param name="timestamps">Says when it was signed, so that the signature outlives the certificate; null where nobody does.</param>
    /// <exception cref="ArgumentException">There is no certificate, it is not that of the key, it may not sign claims, or the chain is out of order; the message says why.</exception>
    public ManifestSigner(ISigner signer, IReadOnlyList<X509Certificate2> chain, TimeProvider timeProvider, TimestampAuthority? timestamps = null)
    {
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(timeProvider);
        if (CertificateChain.FindProblem(signer.PublicKey, chain) is { } problem)
        {
            throw new ArgumentException(problem, nameof(chain));
        }

        CertificateReport report = CertificateProfile.Check(chain[0], timeProvider.GetUtcNow());
        if (!report.IsValid)
        {
            throw new ArgumentException($"The certificate may not sign claims: {string.Join(' ', report.Failures.Select(static failure => failure.Explanation))}", nameof(chain));
        }

        _signer = signer;
        _chain = [.. chain];
        Clock = timeProvider;
        _timestamps = timestamps;
        _protectedHeader = CoseWriter.Protected(CoseAlgorithms.Of(signer.Algorithm), [.. CertificateChain.WithoutRoot(chain).Select(static certificate => certificate.RawData)]);
    }

    /// <summary>The public key, which is also that of the certificate.</summary>
    public PublicKey PublicKey => _signer.PublicKey;

    /// <summary>
    /// What the authority of the certificate answered when it was asked whether the certificate was revoked: OCSPResponses in DER (RFC 6960 §4.2.1), at most 16. They are stapled to every signature (C2PA 2.2 §14.5.2), so
    /// that validators need not ask. One that does not speak for the certificate is found out when something is signed.
    /// </summary>
    /// <value>None. Answers count for hours or days: make a signer with new ones before they end.</value>
    public IReadOnlyList<ReadOnlyMemory<byte>> OcspResponses
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            _revocation = field.Count > 0 ? RevocationValues.Encode(field) : [];
        }
    } = [];

    /// <summary>Whether somebody is asked who may fail to answer: a time-stamp authority, or a key that is not in this process.</summary>
    internal bool AsksOthers => _timestamps is not null || _signer is not PrivateKey;

    /// <summary>The clock by which certificates are valid.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>A signature of the right length that signs nothing, to measure with.</summary>
    internal byte[] Placeholder()
    {
        byte[] signature = new byte[PublicKey.SignatureLength];
        byte[] stamped = CoseWriter.Write(_protectedHeader, signature, new byte[_timestamps?.MaxTokenLength ?? 0], _revocation);

        // A time-stamp is shorter than that or as long, and the smallest pad must fit beside it.
        return _timestamps is null ? stamped : CoseWriter.Write(_protectedHeader, signature, timeStamp: default, _revocation, stamped.Length + CoseWriter.ShortestPad);
    }

    /// <summary>Signs a claim.</summary>
    /// <param name="claim">The claim, encoded.</param>
    /// <param name="cancellationToken">Ends the wait for a remote signer.</param>
    /// <returns>A COSE_Sign1 as long as <see cref="Placeholder"/>.</returns>
    /// <exception cref="InvalidOperationException">The certificate has expired or was revoked, or what came back is no signature of the key.</exception>
    /// <exception cref="TimestampException">There is no time-stamp to be had.</exception>
    internal async Task<byte[]> SignAsync(ReadOnlyMemory<byte> claim, CancellationToken cancellationToken)
    {
        ThrowIfUnable();
        byte[] data = CoseSignature.ToBeSigned(CoseSignature.Context, _protectedHeader, claim.Span);
        byte[] signature = await _signer.SignAsync(data, cancellationToken).ConfigureAwait(false);
        if (signature.Length != PublicKey.SignatureLength || !PublicKey.Verify(data, signature))
        {
            throw new InvalidOperationException(
                $"The signer gave back something that its own key does not verify: a signature of {PublicKey.SignatureLength} bytes was expected (for ES256 and ES384 DerSignature.ToP1363 makes it from what a KMS answers).");
        }

        if (_timestamps is null)
        {
            return CoseWriter.Write(_protectedHeader, signature, timeStamp: default, _revocation);
        }

        ReadOnlyMemory<byte> timeStamp = await StampAsync(_timestamps, signature, cancellationToken).ConfigureAwait(false);
        return CoseWriter.Write(_protectedHeader, signature, timeStamp.Span, _revocation, Placeholder().Length);
    }

    /// <summary>What can be told before anything is signed.</summary>
    /// <exception cref="InvalidOperationException">The certificate has expired, or nothing says that it was not revoked where that is to be stapled.</exception>
    internal void ThrowIfUnable()
    {
        CertificateProfile.Check(_chain[0], Clock.GetUtcNow()).ThrowIfInvalid();
        if (OcspResponses.Count == 0)
        {
            return;
        }

        ValidationStatus status = new RevocationRule(TrustList.Empty, []).Check(_revocation, _chain, stamped: null, Clock.GetUtcNow())[0];
        if (status.Kind != ValidationKind.Success)
        {
            throw new InvalidOperationException($"An OCSP response was expected that says now that the certificate '{_chain[0].Subject}' is not revoked, by its issuer or a responder of it, with the issuer in the chain. {status.Explanation} Ask the authority again.");
        }
    }

    // C2PA 2.2 §10.3.2.5: what is stamped has the signature as its payload, with the head of the byte string that it is in the COSE_Sign1.
    private Task<ReadOnlyMemory<byte>> StampAsync(TimestampAuthority authority, byte[] signature, CancellationToken cancellationToken)
    {
        var payload = new CborWriter();
        payload.WriteByteString(signature);
        return authority.StampAsync(CoseSignature.ToBeSigned(CoseSignature.TimeStampContext, _protectedHeader, payload.Encode()), cancellationToken);
    }
}
