namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>A label's whole catalogue as a register knows it: a million songs of ten thousand artists, all of whom agreed to remixes.</summary>
internal static class Catalogue
{
    public const int Recordings = 1_000_000;

    private const int Artists = 10_000;

    private static readonly PartyId Label = PartyId.Parse("https://label.example");
    private static readonly CatalogueId All = CatalogueId.Parse("label:all");

    public static Isrc Recording(int number) => Isrc.Parse($"SE6HX{number:D7}");

    public static RightsRegister Register(DateTimeOffset now)
    {
        Party[] artists = [.. Enumerable.Range(0, Artists).Select(i => new Party { Id = PartyId.Parse($"https://artist.example/{i}"), Name = $"Artist {i}", Kind = PartyKind.Person })];
        Work[] works = [.. artists.Select((artist, i) => new Work { Iswc = WorkOf(i), Title = $"Song {i}", Claims = [Owns(artist.Id, Side.Work)] })];
        return new RightsRegister(new RegisterContents
        {
            Registry = "https://registry.example",
            Revision = 1,
            AsOf = now,
            Parties = [new Party { Id = Label, Name = "Label", Kind = PartyKind.Organization }, .. artists],
            Works = [.. works],
            Recordings = [.. Enumerable.Range(0, Recordings).Select(i => RecordingOf(i, artists[i % Artists].Id, works[i % Artists].Iswc))],
            Statements =
            [
                Says("label", Label, Side.Master, StatementSubject.Of(All), now),
                .. artists.SelectMany((artist, i) => new[]
                {
                    Says($"writer-{i}", artist.Id, Side.Work, StatementSubject.Of(works[i].Iswc), now),
                    Says($"artist-{i}", artist.Id, Side.Artist, StatementSubject.Of(All), now),
                    Says($"voice-{i}", artist.Id, Side.Voice, StatementSubject.VoiceOf(artist.Id), now) with { Until = now.AddYears(5) },
                }),
            ],
        });
    }

    private static Recording RecordingOf(int number, PartyId artist, Iswc work) => new()
    {
        Isrc = Recording(number),
        Title = "Song",
        Works = [work],
        Catalogues = [All],
        Vocals = Vocals.Yes,
        Claims = [Owns(Label, Side.Master), Owns(artist, Side.Artist), Owns(artist, Side.Voice)],
    };

    private static RightsClaim Owns(PartyId party, Side side) => new() { Party = party, Side = side, Share = Share.Percent(100) };

    private static ConsentStatement Says(string id, PartyId party, Side side, StatementSubject subject, DateTimeOffset now) => new()
    {
        Id = id,
        Party = party,
        Side = side,
        Subject = subject,
        Uses = Uses.Remix,
        Effect = StatementEffect.Grant,
        Scope = StatementScope.Everything,
        Duties = Duties.Credit,
        RecordedAt = now,
        Source = StatementSource.Portal,
    };

    // ISO 15707: T, nine digits, and a check digit over 1 + the digits weighted by their place.
    private static Iswc WorkOf(int number)
    {
        string digits = $"{number + 1:D9}";
        int sum = 1 + digits.Select((digit, i) => (digit - '0') * (i + 1)).Sum();
        return Iswc.Parse($"T{digits}{(10 - (sum % 10)) % 10}");
    }
}
