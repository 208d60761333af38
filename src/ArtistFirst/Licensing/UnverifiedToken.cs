namespace ArtistFirst;

/// <summary>One token as it looks, whoever may have written it.</summary>
/// <param name="Header">The header as indented JSON in ASCII; null where it cannot be read.</param>
/// <param name="Payload">The payload as indented JSON in ASCII; null where it cannot be read.</param>
/// <param name="FormFault">What is wrong with the form of the text; null when nothing is.</param>
public sealed record UnverifiedToken(string? Header, string? Payload, Finding? FormFault);
