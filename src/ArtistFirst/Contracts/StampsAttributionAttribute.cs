namespace ArtistFirst;

/// <summary>
/// Says that a member writes the attribution into audio. Where it returns audio, that is what is stamped; otherwise what the parameter holds is.
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
/// <param name="audio">The parameter that holds the audio; <c>"this"</c> is the object itself.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StampsAttributionAttribute(string audio) : Attribute
{
    /// <summary>The parameter that holds the audio.</summary>
    public string Audio { get; } = audio;
}
