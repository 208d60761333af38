namespace ArtistFirst;

/// <summary>
/// Says that whoever calls the member has to have checked the license. It moves the obligation outwards: inside the member the check is
/// taken for granted, and each caller is asked for it.
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
/// <param name="recording">
/// The parameter that tells the recording, and members of it where it is more than the recording: <c>"isrc"</c>, <c>"request.Recording"</c>; <c>"this"</c> is the object itself.
/// </param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property)]
public sealed class RequiresLicenseCheckAttribute(string recording) : Attribute
{
    /// <summary>The parameter that tells the recording.</summary>
    public string Recording { get; } = recording;

    /// <summary>The parameter that tells the use, written like <see cref="Recording"/>.</summary>
    /// <value>The default is null: the use is fixed by <see cref="For"/>, or any use that was checked will do.</value>
    public string? Use { get; init; }

    /// <summary>The use that the member always makes of the recording.</summary>
    /// <value>The default is <see cref="Uses.None"/>: none is fixed.</value>
    public Uses For { get; init; }

    /// <summary>Whether the parameter holds a path, an address or a stream that is made of the recording's id, not the id itself.</summary>
    /// <value>The default is false: what was checked and what is used are the same value.</value>
    public bool IsDerived { get; init; }
}
