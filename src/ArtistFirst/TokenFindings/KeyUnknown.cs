namespace ArtistFirst;

/// <summary>AF1010: no pinned issuer has such a key, or the key has lapsed.</summary>
internal static class KeyUnknown
{
    public static readonly FindingRule Rule = new(1010, "The key is not pinned");

    /// <summary>The kid is not named: it comes from bytes that no known signature covers.</summary>
    public static Finding Found(in RefusalDetail detail) => Rule.Found(detail.Subject is PinnedKey key
        ? $"Expected a key that may still be believed; key {key.PublicKey.KeyId} of {key.Issuer.Url} may not since {key.UsableUntil:u}, because its key set could not be fetched. Check the connection to the issuer's jwks_uri."
        : "Expected the kid of a key that the trust file pins for an issuer; it names another. Check that the trust file names the issuer and that its keys are up to date; keys that came with a token are never used.");
}
