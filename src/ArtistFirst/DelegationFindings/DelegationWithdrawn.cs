namespace ArtistFirst;

/// <summary>The delegator withdrew the delegation, or nobody can tell that it did not.</summary>
internal static class DelegationWithdrawn
{
    public static readonly FindingRule Rule = new(1057, "A delegation is withdrawn");

    public static Finding Found(PinnedKey key) => Rule.Found(
        $"A delegation to '{key.Issuer.Url}' should be in force, but its delegator withdrew it, or its status list is not at hand. Ask for a license from somebody else, or refresh the status lists.");

    public static Finding NotPinned(string where, string delegator) => Rule.Found(
        $"The delegation {where} should point at a status list that the trust file names for '{delegator}', but it points at another address. It grants nothing. Add the list to that issuer's status_lists.");
}
