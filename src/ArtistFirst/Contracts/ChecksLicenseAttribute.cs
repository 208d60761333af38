namespace ArtistFirst;

/// <summary>
/// Says that a member checks a license. How it answers follows from its signature: a bool says yes when true; a decision when its <c>IsAllowed</c> is
/// true; a member that returns nothing throws instead of saying no; any other result is given out only if the answer is yes, as is an out parameter beside a bool.
/// Of a task, all this is true of its result. The analyzer holds the member to it (AF0009).
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
/// <param name="recording">
/// The parameter that tells the recording, and members of it where it is more than the recording: <c>"isrc"</c>, <c>"request.Recording"</c>; <c>"this"</c> is the object itself.
/// </param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ChecksLicenseAttribute(string recording) : Attribute
{
    /// <summary>The parameter that tells the recording.</summary>
    public string Recording { get; } = recording;

    /// <summary>The parameter that tells the use, written like <see cref="Recording"/>.</summary>
    /// <value>The default is null: the use is fixed by <see cref="For"/>, or the check is for every use that the caller makes.</value>
    public string? Use { get; init; }

    /// <summary>The use that the member always checks for.</summary>
    /// <value>The default is <see cref="Uses.None"/>: none is fixed.</value>
    public Uses For { get; init; }

    /// <summary>Whether the parameter holds a path or an address that is made of the recording's id, from which the member finds out the id.</summary>
    /// <value>The default is false: the parameter tells the recording itself. If true, the check counts for what is loaded from that path, not for the id.</value>
    public bool IsDerived { get; init; }
}
