using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Only the delegator can delegate: anybody else would give himself what is not his.</summary>
internal static class DelegationSignatureInvalid
{
    public static readonly FindingRule Rule = new(1052, "A delegation is not signed by its delegator");

    public static Finding Found(string where, PublicKey key) => Rule.Found(
        $"The delegation {where} should be signed with the key '{key.KeyId}' that its header names, but the signature does not fit. It grants nothing.");

    public static Finding NotCheckable(string where, PublicKey key) => Rule.Found(
        $"The delegation {where} is signed with the Ed25519 key '{key.KeyId}', which needs libsodium 1.0.18 or later, and this machine has none that works. It grants nothing. Install libsodium and start the process again.");

    public static Finding NotTheDelegator(string where, string signer) => Rule.Found(
        $"The delegation {where} is signed by '{signer}', but its iss names somebody else. It grants nothing. Ask '{signer}' for one in its own name.");
}
