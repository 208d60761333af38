namespace ArtistFirst.Registry;

/// <summary>What the roles of contributors say about who is heard.</summary>
internal static class ErnRoles
{
    private static readonly HashSet<string> Vocal = new(StringComparer.Ordinal)
    {
        "Vocalist", "LeadVocalist", "BackgroundVocalist", "FeaturedVocalist", "Singer", "PlaybackSinger", "Rapper", "Speaker", "Narrator", "Reader", "StoryTeller", "VoiceActor",
        "Soprano", "MezzoSoprano", "Alto", "Contralto", "Countertenor", "Tenor", "Baritone", "BassBaritone", "BassVocalist", "Choir", "ChoirMember", "Chorus",
    };

    private static readonly HashSet<string> Ensemble = new(StringComparer.Ordinal) { "Band", "Choir", "Chorus", "Ensemble", "MusicGroup", "Orchestra" };

    private static readonly HashSet<string> OffStage = new(StringComparer.Ordinal)
    {
        "Arranger", "Author", "Composer", "ComposerLyricist", "Lyricist", "NonLyricAuthor", "Producer", "StudioProducer", "Engineer", "MixingEngineer", "MasteringEngineer",
    };

    /// <summary>Whether whoever has the role is heard with the voice. What is written in capitals and blanks differs between versions.</summary>
    public static bool IsVocal(string role) => Vocal.Contains(role) || role.EndsWith("Vocalist", StringComparison.Ordinal);

    /// <summary>Whether whoever has the role wrote or produced, and did not perform.</summary>
    public static bool IsOffStage(string role) => OffStage.Contains(role);

    /// <summary>Whether whoever has the role is several people.</summary>
    public static bool IsEnsemble(string role) => Ensemble.Contains(role);
}
