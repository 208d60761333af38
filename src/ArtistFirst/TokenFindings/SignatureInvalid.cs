namespace ArtistFirst;

/// <summary>AF1002: the pinned key did not make the signature, or the text was changed since.</summary>
internal static class SignatureInvalid
{
    public static readonly FindingRule Rule = new(1002, "The signature is not valid");

    /// <summary>Names the key that was asked, which is pinned and so may be named.</summary>
    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected a signature by {(detail.Subject is PinnedKey key ? $"key {key.PublicKey.KeyId} of {key.Issuer.Url}" : "the pinned key of the licensee")}; the signature is not right for this text. Get the token again from its issuer; do not use this copy.");
}
