using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArtistFirst.Registry;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>
/// A register of any size, made page by page: 50 labels, 400 artists, 2000 works. Codes are dense within a registrant, with one gap in ten. Some labels grant some territories alone, some
/// artists refuse training, so that there are some hundred policies.
/// </summary>
internal sealed class LargeRegister(int count, long revision = 1) : RegisterPages
{
    public const string Licensee = "https://studio.example";

    private const int PageLength = 50_000;
    private const int Labels = 50;
    private const int Artists = 400;
    private const int WorksOfArtist = 5;
    private const int CodesOfRegistrant = 40_000;

    // The first code of each registrant; the others follow it.
    private static readonly Isrc[] First =
    [
        .. Enumerable.Range(0, 36 * 36 * 36).Select(static registrant =>
            Isrc.Parse($"SE{Letter(registrant / (36 * 36))}{Letter(registrant / 36 % 36)}{Letter(registrant % 36)}2600000")),
    ];

    private readonly RegisterContents _rest = MakeRest(revision);

    public override string Registry => _rest.Registry;

    public override long Revision => revision;

    public override DateTimeOffset AsOf => _rest.AsOf;

    /// <summary>The code of the recording with a number, in the order of codes.</summary>
    public static Isrc Code(int number)
    {
        (int registrant, int serial) = Math.DivRem(number, CodesOfRegistrant);
        return Isrc.FromPacked(First[registrant].Packed + (ulong)(serial * 10 / 9));
    }

    public override async IAsyncEnumerable<RegisterContents> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        Recording[] patterns = [.. Enumerable.Range(0, Artists * WorksOfArtist).Select(Pattern)];
        for (int first = 0; first < count; first += PageLength)
        {
            Recording[] page = new Recording[Math.Min(PageLength, count - first)];
            for (int i = 0; i < page.Length; i++)
            {
                page[i] = patterns[PatternOf(first + i)] with { Isrc = Code(first + i) };
            }

            yield return _rest with { Recordings = ImmutableCollectionsMarshal.AsImmutableArray(page) };
        }
    }

    // Albums of 12 songs, one artist after the other.
    private static int PatternOf(int number) => (number / 12 % Artists * WorksOfArtist) + (number % WorksOfArtist);

    private static char Letter(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    private static PartyId Party(string kind, int number) => PartyId.Parse($"https://{kind}{number}.example");

    private static CatalogueId Catalogue(string kind, int number) => CatalogueId.Parse($"{kind}:{number}");

    private static Iswc WorkCode(int number) => Enumerable.Range(0, 10).Select(check => Iswc.TryParse($"T{number:D9}{check}", out Iswc code) ? code : default).First(code => !code.IsEmpty);

    private Recording Pattern(int number)
    {
        int artist = number / WorksOfArtist;
        int label = artist % Labels;
        return new Recording
        {
            Isrc = Code(0),
            Title = "Song",
            Works = [_rest.Works[number].Iswc],
            Catalogues = [Catalogue("label", label)],
            Labels = [Party("label", label)],
            Vocals = Vocals.Yes,
            Claims =
            [
                new RightsClaim { Party = Party("label", label), Side = Side.Master, Share = Share.Whole },
                new RightsClaim { Party = Party("artist", artist), Side = Side.Artist },
                new RightsClaim { Party = Party("artist", artist), Side = Side.Voice },
            ],
        };
    }

    private static RegisterContents MakeRest(long revision)
    {
        DateTimeOffset recorded = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        List<ConsentStatement> statements = [];
        foreach (int label in Enumerable.Range(0, Labels))
        {
            statements.Add(Grant($"label-{label}", Party("label", label), Side.Master, StatementSubject.Of(Catalogue("label", label)), recorded) with
            {
                Scope = StatementScope.Everything with { Territories = label % 4 == 0 ? TerritorySet.Parse("SE NO DK FI") : TerritorySet.Worldwide },
                Duties = label % 2 == 0 ? Duties.Credit | Duties.Pay : Duties.Credit,
            });
        }

        foreach (int artist in Enumerable.Range(0, Artists))
        {
            StatementSubject voice = StatementSubject.VoiceOf(Party("artist", artist));
            statements.Add(Grant($"artist-{artist}", Party("artist", artist), Side.Artist, voice, recorded));
            statements.Add(Grant($"voice-{artist}", Party("artist", artist), Side.Voice, voice, recorded.AddDays(artist % 3)));
            if (artist % 10 == 0)
            {
                statements.Add(Grant($"no-{artist}", Party("artist", artist), Side.Artist, voice, recorded) with { Effect = StatementEffect.Deny, Uses = Uses.TrainGenerative, Scope = null });
            }
        }

        statements.Add(Grant("publisher", Party("publisher", 0), Side.Work, StatementSubject.Of(Catalogue("publisher", 0)), recorded));
        return new RegisterContents
        {
            Registry = "https://registry.example",
            Revision = revision,
            AsOf = TimeProvider.System.GetUtcNow(),
            Parties =
            [
                .. Enumerable.Range(0, Labels).Select(label => new Party { Id = Party("label", label), Name = "Label", Kind = PartyKind.Organization }),
                .. Enumerable.Range(0, Artists).Select(artist => new Party { Id = Party("artist", artist), Name = "Artist", Kind = PartyKind.Person }),
                new Party { Id = Party("publisher", 0), Name = "Publisher", Kind = PartyKind.Organization },
            ],
            Works =
            [
                .. Enumerable.Range(0, Artists * WorksOfArtist).Select(number => new Work
                {
                    Iswc = WorkCode(number + 1),
                    Title = "Song",
                    Catalogues = [Catalogue("publisher", 0)],
                    Claims = [new RightsClaim { Party = Party("publisher", 0), Side = Side.Work, Share = Share.Whole }],
                }),
            ],
            Statements = [.. statements],
        };
    }

    private static ConsentStatement Grant(string id, PartyId party, Side side, StatementSubject subject, DateTimeOffset recorded) => new()
    {
        Id = id,
        Party = party,
        Side = side,
        Subject = subject,
        Uses = (Uses)ushort.MaxValue,
        Effect = StatementEffect.Grant,
        Scope = StatementScope.Everything,
        RecordedAt = recorded,
        Source = StatementSource.Contract,
    };
}
