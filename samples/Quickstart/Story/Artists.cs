namespace Quickstart.Story;

/// <summary>Who owns the song and who said what: the register that the label publishes.</summary>
internal static class Artists
{
    public static readonly PartyId Label = PartyId.Parse("https://bluelabel.example");
    public static readonly PartyId Publisher = PartyId.Parse("https://northpublishing.example");
    public static readonly PartyId Ada = PartyId.Parse("isni:0000000121707484");

    private static readonly Iswc Composition = Iswc.Parse("T-034.524.680-1");

    public static RightsRegister Register(DateTimeOffset now) => new(new RegisterContents
    {
        Registry = "https://registry.example",
        Revision = 1,
        AsOf = now,
        Parties =
        [
            new Party { Id = Label, Name = "Blue Label", Kind = PartyKind.Organization },
            new Party { Id = Publisher, Name = "North Publishing", Kind = PartyKind.Organization },
            new Party { Id = Ada, Name = "Ada Lind", Kind = PartyKind.Person },
        ],
        Works = [new Work { Iswc = Composition, Title = "Harbour Lights", Claims = [Owns(Ada, Side.Work, 50), Owns(Publisher, Side.Work, 50)] }],
        Recordings =
        [
            new Recording
            {
                Isrc = Stage.Song,
                Title = "Harbour Lights",
                Artists = ["Ada Lind"],
                Works = [Composition],
                Vocals = Vocals.Yes,
                Claims = [Owns(Label, Side.Master, 100), Owns(Ada, Side.Artist, 100), Owns(Ada, Side.Voice, 100)],
            },
        ],
        Statements =
        [
            Says("label-yes", Label, Side.Master, Uses.Remix | Uses.VoiceClone, StatementEffect.Grant, now),
            Says("publisher-yes", Publisher, Side.Work, Uses.Remix, StatementEffect.Grant, now),
            Says("ada-writer-yes", Ada, Side.Work, Uses.Remix, StatementEffect.Grant, now),
            Says("ada-artist-yes", Ada, Side.Artist, Uses.Remix, StatementEffect.Grant, now) with { Duties = Duties.Credit },
            Says("ada-voice-yes", Ada, Side.Voice, Uses.Remix, StatementEffect.Grant, now) with { Until = now.AddYears(5) },
            Says("ada-voice-no", Ada, Side.Voice, Uses.VoiceClone | Uses.VoiceRender, StatementEffect.Deny, now),
        ],
    });

    private static RightsClaim Owns(PartyId party, Side side, decimal percent) => new() { Party = party, Side = side, Share = Share.Percent(percent) };

    private static ConsentStatement Says(string id, PartyId party, Side side, Uses uses, StatementEffect effect, DateTimeOffset now) => new()
    {
        Id = id,
        Party = party,
        Side = side,
        Subject = side switch
        {
            Side.Work => StatementSubject.Of(Composition),
            Side.Voice => StatementSubject.VoiceOf(party),
            _ => StatementSubject.Of(Stage.Song),
        },
        Uses = uses,
        Effect = effect,
        Scope = StatementScope.Everything,
        RecordedAt = now,
        Source = StatementSource.Portal,
    };
}
