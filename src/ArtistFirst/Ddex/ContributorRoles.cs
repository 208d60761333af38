using System.Collections.Frozen;

namespace ArtistFirst;

/// <summary>The roles of DDEX that are credited here, by their names in the allowed value sets of ERN 4.3.2.</summary>
internal static class ContributorRoles
{
    private static readonly FrozenDictionary<string, CreditRole> Roles = new Dictionary<string, CreditRole>(StringComparer.Ordinal)
    {
        ["Artist"] = CreditRole.Artist,
        ["MainArtist"] = CreditRole.Artist,
        ["FeaturedArtist"] = CreditRole.Artist,
        ["Singer"] = CreditRole.Vocalist,
        ["Rapper"] = CreditRole.Vocalist,
        ["Musician"] = CreditRole.Musician,
        ["Soloist"] = CreditRole.Musician,
        ["Instrumentalist"] = CreditRole.Musician,
        ["StudioMusician"] = CreditRole.Musician,
        ["ComposerLyricist"] = CreditRole.ComposerLyricist,
        ["Composer"] = CreditRole.Composer,
        ["Lyricist"] = CreditRole.Lyricist,
        ["Author"] = CreditRole.Lyricist,
        ["Arranger"] = CreditRole.Arranger,
        ["Producer"] = CreditRole.Producer,
        ["StudioProducer"] = CreditRole.Producer,
        ["Remixer"] = CreditRole.Remixer,
        ["Mixer"] = CreditRole.Mixer,
        ["MixingEngineer"] = CreditRole.Mixer,
        ["MasteringEngineer"] = CreditRole.MasteringEngineer,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role as credits have it; <see cref="CreditRole.None"/> where they do not.</summary>
    public static CreditRole CreditOf(string role) => role.EndsWith("Vocalist", StringComparison.Ordinal) ? CreditRole.Vocalist : Roles.GetValueOrDefault(role);
}
