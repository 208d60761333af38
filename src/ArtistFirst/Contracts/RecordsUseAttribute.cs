namespace ArtistFirst;

/// <summary>
/// Says that a member puts the use of a recording on record, so that it is paid for and reported. The gate does so whenever it opens audio; where code opens by
/// other means what the gate allowed, the analyzer asks for a record on every path (AF0021).
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
/// <param name="recording">
/// The parameter that tells the recording, and members of it where it is more than the recording: <c>"isrc"</c>, <c>"usage.Recording"</c>; <c>"this"</c> is the object itself.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsUseAttribute(string recording) : Attribute
{
    /// <summary>The parameter that tells the recording.</summary>
    public string Recording { get; } = recording;
}
