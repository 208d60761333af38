using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Under one key there is one signer with one set of bounds: else nobody could tell who signed, or bounds would mean nothing.</summary>
internal static class DelegatedKeyTaken
{
    public static readonly FindingRule Rule = new(1058, "A delegated key belongs to somebody already");

    public static Finding Found(DelegationStatement statement, PublicKey key) => Rule.Found(
        $"The delegation to '{statement.Delegate}' names the key '{key.KeyId}', which should be the delegate's alone and not be pinned besides, but it is. The delegation does not reach that key.");
}
