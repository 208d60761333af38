namespace ArtistFirst;

/// <summary>Something that keeps trust from being brought up to date. What was known before stays in use for as long as it may.</summary>
/// <param name="Source">The file or address that could not be read.</param>
/// <param name="Message">What was expected, what came, and what to do.</param>
/// <param name="Since">When it was found first.</param>
public sealed record TrustProblem(string Source, string Message, DateTimeOffset Since);
