namespace ArtistFirst;

/// <summary>
/// Says that a parameter takes a private key, a password of one, or a license token. The analyzer reports where what is given for it is written in the source (AF0030).
/// </summary>
/// <remarks>The analyzer knows this attribute by its full name: a project that does not reference this assembly may declare its own copy.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class SigningKeyAttribute : Attribute;
