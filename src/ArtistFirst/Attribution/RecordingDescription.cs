namespace ArtistFirst;

/// <summary>What a register knows of a recording that people want to read: its title and who made it. Credits are taken from it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Artists">The names of the artists as they are displayed.</param>
public sealed record RecordingDescription(string Title, IReadOnlyList<string> Artists)
{
    /// <summary>Who did what in the recording and in its works. <see cref="AttributionCredit.Recording"/> is the recording.</summary>
    public IReadOnlyList<AttributionCredit> Credits { get; init; } = [];

    /// <summary>The works that are performed in it.</summary>
    public IReadOnlyList<Iswc> Works { get; init; } = [];

    /// <summary>Whether a voice is heard.</summary>
    /// <value>Default: unknown, which counts as yes.</value>
    public Vocals Vocals { get; init; }

    /// <summary>How much of the recording is AI's, as its label says; null where nobody said. Which part in whose role stands with <see cref="Credits"/>.</summary>
    public AiContribution? ContainsAi { get; init; }

    /// <summary>Describes a recording of a register by its rows: artists, the persons whose voices are heard, and the persons with a part in its works. Publishers and labels are no contributors. What is said of AI's part in a role stands with the credit.</summary>
    /// <param name="register">The register.</param>
    /// <param name="recording">The recording.</param>
    /// <returns>Null where the register has no such recording.</returns>
    internal static RecordingDescription? Of(RightsRegister? register, Isrc recording)
    {
        if (register?.FindRecording(recording) is not { } row)
        {
            return null;
        }

        AttributionCredit[] parties =
        [
            .. Contributors(register, row.Claims, Side.Artist, CreditRole.Artist),
            .. row.Vocals == Vocals.No ? [] : Contributors(register, row.Claims, Side.Voice, CreditRole.Vocalist),
            .. row.Works.SelectMany(work => Contributors(register, register.FindWork(work)?.Claims ?? [], Side.Work, CreditRole.ComposerLyricist)),
        ];
        IEnumerable<AttributionCredit> displayed = row.Artists.Where(artist => !string.IsNullOrWhiteSpace(artist))
            .Where(artist => !parties.Any(credit => credit.Role == CreditRole.Artist && string.Equals(credit.Name, artist, StringComparison.Ordinal)))
            .Select(artist => new AttributionCredit(artist, CreditRole.Artist));
        return new RecordingDescription(row.Title, row.Artists)
        {
            Credits = [.. WithAi([.. displayed, .. parties], row.Contributions).Select(credit => credit with { Recording = recording }).Distinct()],
            Works = row.Works,
            Vocals = row.Vocals,
            ContainsAi = row.ContainsAi,
        };
    }

    // Somebody who did one thing alone and another with a model is credited for both, as services show them.
    private static IEnumerable<AttributionCredit> WithAi(AttributionCredit[] credits, IEnumerable<RecordingContribution> contributions)
    {
        AttributionCredit[] told = [.. contributions.Where(static part => part.Name.Length <= AttributionCredit.MaxName && ContributorRoles.CreditOf(part.Role) != CreditRole.None && !string.IsNullOrWhiteSpace(part.Name))
            .Select(part => new AttributionCredit(part.Name, ContributorRoles.CreditOf(part.Role)) { Ai = part.Ai, Party = Array.Find(credits, credit => IsOf(credit, part.Name))?.Party })];
        return credits.Where(credit => !Array.Exists(told, part => part.Role == credit.Role && IsOf(credit, part.Name))).Concat(told);
    }

    private static bool IsOf(AttributionCredit credit, string name) => string.Equals(credit.Name, name, StringComparison.Ordinal);

    // Claims that were retracted were wrong from the start; claims that ended tell who made it all the same.
    private static IEnumerable<AttributionCredit> Contributors(RightsRegister register, IEnumerable<RightsClaim> claims, Side side, CreditRole role) => claims
        .Where(claim => claim.Side == side && claim.RetractedAt is null)
        .Select(claim => register.FindParty(claim.Party))
        .Where(party => party is { Kind: PartyKind.Person or PartyKind.Group } && !string.IsNullOrWhiteSpace(party.Name))
        .Select(party => new AttributionCredit(party!.Name, role) { Party = party.Id });
}
