namespace ArtistFirst;

/// <summary>
/// Says that a member lets audio out: into a file, a response, a store. Audio that a model made has to be stamped before (AF0020). The writers of the framework and of well-known audio
/// libraries need no attribute.
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
/// <param name="audio">The parameter that holds the audio; <c>"this"</c> is the object itself.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class WritesAudioAttribute(string audio) : Attribute
{
    /// <summary>The parameter that holds the audio.</summary>
    public string Audio { get; } = audio;
}
