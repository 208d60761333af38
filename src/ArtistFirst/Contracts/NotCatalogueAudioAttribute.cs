namespace ArtistFirst;

/// <summary>
/// Says that audio, or the name of it, is not from the catalogue: an upload of the user, a sound of the interface. What comes from it may be
/// loaded without a license check.
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.ReturnValue)]
public sealed class NotCatalogueAudioAttribute : Attribute;
