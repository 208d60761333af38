namespace ArtistFirst;

/// <summary>AF3002: a license or a consent asks for credit, and somebody is not credited.</summary>
internal static class CreditMissing
{
    public static readonly FindingRule Rule = new(3002, "A credit that is owed is missing");

    /// <summary>The register names somebody whom the output does not.</summary>
    public static Finding Artist(Isrc recording, string name) => Rule.Found(
        $"The use of {recording} owes credit to {name}, who is not among the credits. Add new AttributionCredit(\"{name}\", CreditRole.Artist) {{ Recording = ... }}, or keep the credits that Attribution.Of finds.");

    /// <summary>Nobody is named, and the register does not know either.</summary>
    public static Finding Everybody(Isrc recording) => Rule.Found(
        $"The use of {recording} owes credit; nobody is credited for it, and the consent source does not say whom. Add an AttributionCredit for its artist, with Recording set to {recording}.");

    /// <summary>The recording itself has no name.</summary>
    public static Finding Title(Isrc recording) => Rule.Found(
        $"The use of {recording} owes credit, which names the recording; it has no title. Set Title of the source.");
}
