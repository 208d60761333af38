namespace ArtistFirst;

/// <summary>
/// What somebody, or a model, did in a recording in one role, and how much of it was AI's: the contributors of DDEX ERN 4.3.2 that say so (<c>AiContribution</c>). It discloses, and decides
/// nothing: who is asked follows from claims.
/// </summary>
/// <param name="Name">The name as it is displayed, 1 to 500 characters.</param>
/// <param name="Role">The role, as DDEX names it: 1 to 100 characters, such as <c>Vocalist</c> or <c>Musician</c>.</param>
/// <param name="Ai">How much of it was AI's.</param>
public sealed record RecordingContribution(string Name, string Role, AiContribution Ai);
