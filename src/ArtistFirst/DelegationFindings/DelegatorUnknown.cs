namespace ArtistFirst;

/// <summary>A delegation counts only behind the pinned issuer under which it stands, or behind one of its delegates.</summary>
internal static class DelegatorUnknown
{
    public static readonly FindingRule Rule = new(1059, "The delegator is unknown");

    public static Finding Found(string where, string root) => Rule.Found(
        $"The delegation {where} should be signed by '{root}' or by one of its delegates, but its key is none of theirs. It grants nothing. If their key changed, add it; if the delegation is not theirs, take it out.");
}
