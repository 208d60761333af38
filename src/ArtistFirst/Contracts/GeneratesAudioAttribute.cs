namespace ArtistFirst;

/// <summary>
/// Says that audio is made by a model: what the member gives, or what the parameter, field or property holds. The analyzer then asks that it is
/// stamped with its attribution before it is written (AF0020).
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.ReturnValue)]
public sealed class GeneratesAudioAttribute : Attribute;
