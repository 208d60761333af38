namespace ArtistFirst.Tests;

/// <summary>
/// Which use needs which sides, cell by cell, by what the register answers: everybody said yes but one side, or everybody and one side said no.
/// </summary>
public sealed class SideTableTests
{
    // M master, W work, A artist, V voice: a yes is needed. In brackets: only where somebody sings. In lower case: no yes is needed, but a no counts.
    private static readonly (string Use, string Sides)[] Table =
    [
        ("train.generative", "M W A (V)"),
        ("train.finetune", "M W A (V)"),
        ("train.analysis", "M (W) a v"),
        ("index.embed", "M W A v"),
        ("condition.reference", "M W A v"),
        ("transform.stems", "M w A v"),
        ("transform.remix", "M W A (V)"),
        ("generate.cover", "W a v"),
        ("generate.sample", "M W A v"),
        ("generate.interpolation", "W a v"),
        ("generate.lyrics", "W a v"),
        ("voice.clone", "M w a V"),
        ("voice.render", "M W a V"),
        ("likeness.name", "A v"),
        ("analyze.recommend", "M a v"),
        ("analyze.identify", "M a v"),
    ];

    private static readonly (Side Side, char Letter)[] Sides = [(Side.Master, 'M'), (Side.Work, 'W'), (Side.Artist, 'A'), (Side.Voice, 'V')];

    private static RegisterContents Instrumental { get; } = SomeRights.Agreed.Change(recording => recording with
    {
        Vocals = Vocals.No,
        Claims = recording.Claims.RemoveAll(claim => claim.Side == Side.Voice),
    });

    public static TheoryData<string, Side, bool> Cells
    {
        get
        {
            var data = new TheoryData<string, Side, bool>();
            foreach ((string use, _) in Table)
            {
                foreach ((Side side, _) in Sides)
                {
                    data.Add(use, side, true);
                    data.Add(use, side, false);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_table_has_every_use()
    {
        List<string> names = [];
        foreach (Uses use in UseNames.Enumerate(SomeRights.AllUses))
        {
            names.Add(use.ToWireName());
        }

        Assert.Equal(names, Table.Select(row => row.Use));
    }

    [Theory, MemberData(nameof(Cells))]
    public void A_side_without_a_yes_stops_exactly_the_uses_that_need_it(string use, Side side, bool sung)
    {
        RegisterContents all = sung ? SomeRights.Agreed : Instrumental;
        RegisterContents silent = all with { Statements = all.Statements.RemoveAll(statement => statement.Side == side) };
        Assert.Equal(IsPossible(use, sung), all.Answer(Ask(use)).IsAllowed);
        Assert.Equal(IsPossible(use, sung) && !Needs(use, side, sung), silent.Answer(Ask(use)).IsAllowed);
    }

    [Theory, MemberData(nameof(Cells))]
    public void A_side_that_says_no_stops_exactly_the_uses_in_which_it_has_a_say(string use, Side side, bool sung)
    {
        RegisterContents all = sung ? SomeRights.Agreed : Instrumental;
        PartyId party = side switch
        {
            Side.Master => SomeRights.Label,
            Side.Work => SomeRights.Writer,
            _ => SomeRights.Singer,
        };
        ConsentAnswer answer = all.With(SomeRights.Deny("d-1", party, side)).Answer(Ask(use));
        bool hasASay = SidesOf(use).Contains(LetterOf(side), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(hasASay, answer.Outcome == UseOutcome.Denied);
        Assert.Equal(IsPossible(use, sung) && !hasASay, answer.IsAllowed);
    }

    // Nobody can say yes for a voice that is not there.
    private static bool IsPossible(string use, bool sung) => sung || !SidesOf(use).Split(' ').Contains("V", StringComparer.Ordinal);

    private static bool Needs(string use, Side side, bool sung) =>
        SidesOf(use).Split(' ').Contains($"{LetterOf(side)}", StringComparer.Ordinal) || (sung && SidesOf(use).Split(' ').Contains($"({LetterOf(side)})", StringComparer.Ordinal));

    private static string SidesOf(string use) => Table.Single(row => string.Equals(row.Use, use, StringComparison.Ordinal)).Sides;

    private static char LetterOf(Side side) => Sides.Single(each => each.Side == side).Letter;

    private static UseRequest Ask(string use) => UseNames.TryParse(use, out Uses parsed) ? SomeRights.Ask(parsed) : throw new ArgumentException(use, nameof(use));
}
