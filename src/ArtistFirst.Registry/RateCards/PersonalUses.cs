namespace ArtistFirst.Registry;

/// <summary>The uses of which a part goes to a person first: to whom a voice belongs, or a likeness.</summary>
internal static class PersonalUses
{
    public const Uses All = Uses.VoiceClone | Uses.VoiceRender | Uses.Likeness;

    /// <summary>On which side the person stands: a voice is the singer's, a likeness the featured artist's.</summary>
    public static Side SideOf(Uses use) => use == Uses.Likeness ? Side.Artist : Side.Voice;
}
