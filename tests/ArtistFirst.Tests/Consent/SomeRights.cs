namespace ArtistFirst.Tests;

/// <summary>A song that everybody allowed everything for, and the pieces to make it otherwise.</summary>
internal static class SomeRights
{
    public const string Licensee = "https://studio.example";

    public static readonly Isrc Song = Isrc.Parse("SEABC2600001");
    public static readonly Iswc Composition = Iswc.Parse("T0345246801");
    public static readonly CatalogueId Catalogue = CatalogueId.Parse("north:all");
    public static readonly PartyId Label = PartyId.Parse("https://label.example");
    public static readonly PartyId OtherLabel = PartyId.Parse("https://other-label.example");
    public static readonly PartyId Publisher = PartyId.Parse("https://publisher.example");
    public static readonly PartyId Writer = PartyId.Parse("ipi:00014107338");
    public static readonly PartyId Singer = PartyId.Parse("isni:0000000121707484");
    public static readonly PartyId Guardian = PartyId.Parse("https://guardian.example");
    public static readonly PartyId Estate = PartyId.Parse("https://estate.example");

    public static readonly DateTimeOffset Recorded = Day(2026, 1, 1);
    public static readonly DateTimeOffset Now = Day(2026, 6, 1);

    public const Uses AllUses = (Uses)ushort.MaxValue;

    public static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    public static readonly Party SingerParty = new() { Id = Singer, Name = "Ada Sång", Kind = PartyKind.Person };

    /// <summary>The rows without any statement.</summary>
    public static RegisterContents Silent { get; } = new()
    {
        Registry = "https://registry.example",
        Revision = 7,
        AsOf = Now,
        Parties =
        [
            new Party { Id = Label, Name = "North Label", Kind = PartyKind.Organization },
            new Party { Id = OtherLabel, Name = "South Label", Kind = PartyKind.Organization },
            new Party { Id = Publisher, Name = "Print Publishing", Kind = PartyKind.Organization },
            new Party { Id = Writer, Name = "Bo Skrift", Kind = PartyKind.Person },
            SingerParty,
            new Party { Id = Guardian, Name = "Cia Vård", Kind = PartyKind.Person },
            new Party { Id = Estate, Name = "Estate of Ada Sång", Kind = PartyKind.Organization },
        ],
        Documents = [new RightsDocument("deal-1", new string('a', 64)) { Title = "Recording agreement" }],
        Works =
        [
            new Work
            {
                Iswc = Composition,
                Title = "Nordic Light",
                Claims = [Claim(Writer, Side.Work, "50"), Claim(Publisher, Side.Work, "50")],
            },
        ],
        Recordings =
        [
            new Recording
            {
                Isrc = Song,
                Title = "Nordic Light",
                Artists = ["Ada Sång"],
                Works = [Composition],
                Catalogues = [Catalogue],
                Labels = [Label],
                Vocals = Vocals.Yes,
                Claims = [Claim(Label, Side.Master, "100"), Claim(Singer, Side.Artist), Claim(Singer, Side.Voice)],
            },
        ],
    };

    /// <summary>Everybody said yes to every use, everywhere, to anybody.</summary>
    public static RegisterContents Agreed { get; } = Silent with
    {
        Statements =
        [
            Grant("g-label", Label, Side.Master),
            Grant("g-writer", Writer, Side.Work),
            Grant("g-publisher", Publisher, Side.Work),
            Grant("g-artist", Singer, Side.Artist),
            Grant("g-voice", Singer, Side.Voice),
        ],
    };

    public static UseRequest Remix { get; } = Ask(Uses.Remix);

    public static UseRequest Ask(Uses uses, string territory = "SE") => new(Song, uses, Territory.Parse(territory))
    {
        Model = ModelVersion.Parse("studio@3"),
        Destination = Destination.InApp,
    };

    public static RightsClaim Claim(PartyId party, Side side, string share = "unknown") =>
        Share.TryParse(share, out Share part) ? new RightsClaim { Party = party, Side = side, Share = part } : throw new ArgumentException(share, nameof(share));

    public static ConsentStatement Grant(string id, PartyId party, Side side, Uses uses = AllUses) => new()
    {
        Id = id,
        Party = party,
        Side = side,
        Subject = StatementSubject.Of(Song),
        Uses = uses,
        Effect = StatementEffect.Grant,
        Scope = StatementScope.Everything,
        RecordedAt = Recorded,
        Source = StatementSource.Contract,
        Document = "deal-1",
    };

    public static ConsentStatement Deny(string id, PartyId party, Side side, Uses uses = AllUses) => new()
    {
        Id = id,
        Party = party,
        Side = side,
        Subject = StatementSubject.Of(Song),
        Uses = uses,
        Effect = StatementEffect.Deny,
        RecordedAt = Recorded,
        Source = StatementSource.Portal,
    };

    public static ConsentStatement Withdraw(string id, ConsentStatement withdrawn) => new()
    {
        Id = id,
        Party = withdrawn.Party,
        Effect = StatementEffect.Withdraw,
        Withdraws = withdrawn.Id,
        RecordedAt = Now.AddDays(-1),
        Source = StatementSource.Portal,
    };

    public static RegisterContents With(this RegisterContents contents, params ConsentStatement[] statements) =>
        contents with { Statements = contents.Statements.AddRange(statements) };

    /// <summary>The register with one statement changed.</summary>
    public static RegisterContents Change(this RegisterContents contents, string id, Func<ConsentStatement, ConsentStatement> change) =>
        contents with { Statements = [.. contents.Statements.Select(statement => string.Equals(statement.Id, id, StringComparison.Ordinal) ? change(statement) : statement)] };

    public static RegisterContents Change(this RegisterContents contents, Func<Recording, Recording> change) =>
        contents with { Recordings = [change(contents.Recordings[0])] };

    public static RegisterContents Change(this RegisterContents contents, Func<Work, Work> change) =>
        contents with { Works = [change(contents.Works[0])] };

    public static RegisterContents ChangeSinger(this RegisterContents contents, Func<Party, Party> change) =>
        contents with { Parties = contents.Parties.Replace(SingerParty, change(SingerParty)) };
}
