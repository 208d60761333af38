using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Only the delegator can delegate: anybody else would give himself what is not his.</summary>
internal static class DelegationSignatureInvalid
{
    public static readonly FindingRule Rule = new(1052, "A delegation is not signed by its delegator");

    public static Finding Found(string where, PublicKey key) => Rule.Found(
        $"The delegation {where} should be signed with the key '{key.KeyId}' that its header names, but the signature does not fit. It grants nothing.");

    public static Finding NotCheckable(string where, string why) => Rule.Found(
        $"The signature of the delegation {where} cannot be checked on this machine, so it grants nothing. {why}");

    public static Finding NotTheDelegator(string where, string signer) => Rule.Found(
        $"The delegation {where} is signed by '{signer}', but its iss names somebody else. It grants nothing. Ask '{signer}' for one in its own name.");
}
