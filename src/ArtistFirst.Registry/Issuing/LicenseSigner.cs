using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>Makes a compact JWS of a payload, and makes sure that what the signer gave verifies.</summary>
internal sealed class LicenseSigner
{
    private readonly ISigner _signer;
    private readonly string _header;
    private readonly int _maxLength;

    /// <summary>Makes a signer of one kind of token.</summary>
    /// <param name="signer">The key.</param>
    /// <param name="type">The typ of the tokens.</param>
    /// <param name="maxLength">The most characters that are signed.</param>
    /// <exception cref="ArgumentException">The signer's algorithm is not that of its key, or not one of tokens.</exception>
    public LicenseSigner(ISigner signer, string type = "music-license+jwt", int maxLength = TokenLimits.MaxSigningInputLength)
    {
        ArgumentNullException.ThrowIfNull(signer);
        if (signer.Algorithm != signer.PublicKey.Algorithm)
        {
            throw new ArgumentException($"Expected a signer whose algorithm is that of its public key; they are {signer.Algorithm} and {signer.PublicKey.Algorithm}.", nameof(signer));
        }

        if (signer.Algorithm is not (SignatureAlgorithm.ES256 or SignatureAlgorithm.Ed25519))
        {
            throw new ArgumentException($"Tokens are signed with ES256 or Ed25519, which every verifier takes; this signer's algorithm is {signer.Algorithm}.", nameof(signer));
        }

        _signer = signer;
        _maxLength = maxLength;
        _header = StrictBase64Url.Encode(Encoding.ASCII.GetBytes(
            $$"""{"typ":"{{type}}","alg":"{{signer.Algorithm.ToJoseName()}}","kid":"{{signer.PublicKey.KeyId}}"}"""));
    }

    /// <summary>The thumbprint of the key.</summary>
    public string KeyId => _signer.PublicKey.KeyId;

    /// <summary>Signs a payload.</summary>
    /// <exception cref="ComplianceException">There is more to sign than key services sign at once (AF1004).</exception>
    /// <exception cref="InvalidOperationException">The signer gave a signature that its own key does not verify.</exception>
    public async Task<string> SignAsync(byte[] payload, CancellationToken cancellationToken)
    {
        string input = $"{_header}.{StrictBase64Url.Encode(payload)}";
        if (input.Length > _maxLength)
        {
            throw new ComplianceException([TokenTooLong.FoundBeforeSigning(input.Length)]);
        }

        byte[] data = Encoding.ASCII.GetBytes(input);
        byte[] signature = await _signer.SignAsync(data, cancellationToken).ConfigureAwait(false);
        return _signer.PublicKey.Verify(data, signature)
            ? $"{input}.{StrictBase64Url.Encode(signature)}"
            : throw new InvalidOperationException(
                $"The signer gave a signature of {signature.Length} bytes that its public key {KeyId} does not verify. ES256 signatures are r and s, 64 bytes: convert DER with DerSignature.ToP1363.");
    }
}
