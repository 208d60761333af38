namespace ArtistFirst;

/// <summary>AF1009: one key has one algorithm, and it is the trust file that says which (RFC 8725 §3.1).</summary>
internal static class AlgorithmMismatch
{
    public static readonly FindingRule Rule = new(1009, "The algorithm is not that of the key");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected alg {(detail.Subject is PinnedKey key ? $"{key.PublicKey.Algorithm} for key {key.PublicKey.KeyId}" : "ES256 or Ed25519")}, spelled exactly so; another one came. Ask the issuer for a token that is signed with the algorithm of its published key.");
}
