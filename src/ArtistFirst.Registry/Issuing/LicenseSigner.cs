using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>Makes a compact JWS of a payload, and makes sure that what the signer gave verifies.</summary>
internal sealed class LicenseSigner
{
    private readonly ISigner _signer;
    private readonly string _header;

    public LicenseSigner(ISigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        if (signer.Algorithm != signer.PublicKey.Algorithm)
        {
            throw new ArgumentException($"Expected a signer whose algorithm is that of its public key; they are {signer.Algorithm} and {signer.PublicKey.Algorithm}.", nameof(signer));
        }

        _signer = signer;
        _header = StrictBase64Url.Encode(Encoding.ASCII.GetBytes(
            $$"""{"typ":"music-license+jwt","alg":"{{signer.Algorithm.ToJoseName()}}","kid":"{{signer.PublicKey.KeyId}}"}"""));
    }

    /// <summary>The thumbprint of the key.</summary>
    public string KeyId => _signer.PublicKey.KeyId;

    /// <summary>Signs a payload.</summary>
    /// <exception cref="ComplianceException">There is more to sign than key services sign at once (AF1004).</exception>
    /// <exception cref="InvalidOperationException">The signer gave a signature that its own key does not verify.</exception>
    public async Task<string> SignAsync(byte[] payload, CancellationToken cancellationToken)
    {
        string input = $"{_header}.{StrictBase64Url.Encode(payload)}";
        if (input.Length > TokenLimits.MaxSigningInputLength)
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
