namespace ArtistFirst;

/// <summary>AF1038: a signature that cannot be checked is not a signature. Ed25519 needs libsodium, which not every machine has.</summary>
internal static class AlgorithmUnavailable
{
    public static readonly FindingRule Rule = new(1038, "The algorithm is not available on this machine");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected to check an Ed25519 signature by {(detail.Subject is PinnedKey key ? $"key {key.PublicKey.KeyId} of {key.Issuer.Url}" : "the pinned key of the licensee")}, which needs libsodium 1.0.18 or later; none that works was found when the process looked. Install libsodium and start the process again, or ask the issuer for a token signed with ES256.");
}
