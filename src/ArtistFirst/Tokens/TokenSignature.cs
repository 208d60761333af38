using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>The signature check: the pinned key, its own algorithm, and the bytes exactly as they came (RFC 7515 §5.2).</summary>
internal static class TokenSignature
{
    /// <summary>Checks that the key signed the token. One key has one algorithm, so the header's alg must be that of the key.</summary>
    public static LicenseOutcome Check(in CompactToken token, in TokenHeader header, PublicKey key)
    {
        if (header.Algorithm == SignatureAlgorithm.None || header.Algorithm != key.Algorithm)
        {
            return LicenseOutcome.AlgorithmMismatch;
        }

        // Whoever cannot check says no, and says why: one token with such a key must not bring down what deals with many.
        if (!key.Algorithm.IsSupported())
        {
            return LicenseOutcome.AlgorithmUnavailable;
        }

        Span<byte> signature = stackalloc byte[TokenLimits.SignatureLength];
        if (StrictBase64Url.GetMaxDecodedLength(token.Signature.Length) != signature.Length)
        {
            return LicenseOutcome.SignatureInvalid;
        }

        if (!StrictBase64Url.TryDecode(token.Signature, signature, out int written) || written != signature.Length)
        {
            return LicenseOutcome.TokenNotBase64Url;
        }

        return key.Verify(token.SigningInput, signature) ? LicenseOutcome.Valid : LicenseOutcome.SignatureInvalid;
    }
}
