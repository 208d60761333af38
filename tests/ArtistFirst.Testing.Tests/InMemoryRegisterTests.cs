namespace ArtistFirst.Testing.Tests;

public sealed class InMemoryRegisterTests
{
    private static readonly Isrc Song = Isrc.Parse("AATST2600001");
    private static readonly Isrc Other = Isrc.Parse("AATST2600002");

    private readonly FakeTimeProvider _time = new();
    private readonly InMemoryRegister _register;

    public InMemoryRegisterTests()
    {
        _register = new InMemoryRegister("https://studio.example", _time);
        _register.Add(Song);
    }

    [Fact]
    public void Nobody_has_said_anything_at_first_AF2020()
    {
        Assert.All(Reasons(Song, Uses.Remix), code => Assert.Equal("AF2020", code));
        Assert.Equal(5, Reasons(Song, Uses.Remix).Length);
    }

    [Fact]
    public void Everybody_says_yes_to_this_and_to_nothing_else()
    {
        _register.Add(Other);

        _register.Allow(Song, Uses.Remix);

        Assert.Empty(Reasons(Song, Uses.Remix));
        Assert.NotEmpty(Reasons(Song, Uses.Cover));
        Assert.NotEmpty(Reasons(Other, Uses.Remix));
    }

    [Fact]
    public void One_no_wins_until_it_is_withdrawn_AF2021()
    {
        _register.Allow(Song, Uses.Remix);

        _register.Deny(Song, Uses.Remix, Side.Artist);
        Assert.Equal(["AF2021"], Reasons(Song, Uses.Remix));

        _register.Withdraw(Song, Uses.Remix, Side.Artist);
        Assert.Equal(["AF2026"], Reasons(Song, Uses.Remix).Distinct());
        _register.Allow(Song, Uses.Remix, Side.Artist);
        Assert.Empty(Reasons(Song, Uses.Remix));
    }

    [Fact]
    public void A_yes_that_is_withdrawn_stops_the_next_use_AF2026()
    {
        _register.Allow(Song, Uses.Remix);

        _register.Withdraw(Song, Uses.Remix, Side.Voice);

        Assert.Equal(["AF2026"], Reasons(Song, Uses.Remix));
    }

    [Fact]
    public void A_statement_can_ask_for_duties_and_end()
    {
        _register.Allow(Song, Uses.Remix);
        _register.Withdraw(Song, Uses.Remix, Side.Artist);
        _register.Allow(Song, Uses.Remix, Side.Artist, yes => yes with { Duties = Duties.Credit, Until = _time.GetUtcNow().AddHours(2) });

        ConsentDecision decision = _register.Decide(Some.Request(Song), _time.GetUtcNow());
        _time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(UseOutcome.AllowedWithDuties, decision.Outcome);
        Assert.Equal(Duties.Credit, decision.Duties);
        Assert.NotEmpty(Reasons(Song, Uses.Remix));
    }

    [Fact]
    public void An_instrumental_has_no_voice_to_ask()
    {
        _register.Add(Other, Vocals.No);
        foreach (Side side in new[] { Side.Master, Side.Work, Side.Artist })
        {
            _register.Allow(Other, Uses.Remix, side);
        }

        Assert.Empty(Reasons(Other, Uses.Remix));
        Assert.Throws<ArgumentException>(() => _register.Allow(Other, Uses.Remix, Side.Voice));
    }

    [Fact]
    public void Claims_of_your_own_enter_their_parties_and_must_add_up_AF2003()
    {
        PartyId band = PartyId.Parse("https://band.example");
        Recording half = new()
        {
            Isrc = Other,
            Title = "Half",
            Vocals = Vocals.No,
            Claims = [new RightsClaim { Party = band, Side = Side.Master, Share = Share.Percent(50) }],
        };

        _register.Add(half);
        _register.Allow(Other, Uses.Recommend);

        Assert.Equal(PartyKind.Organization, _register.Current.FindParty(band)!.Kind);
        Assert.Contains("AF2003", Reasons(Other, Uses.Recommend));
    }

    [Fact]
    public void The_register_stays_young_while_time_passes_and_goes_stale_when_it_stops_publishing_AF2008()
    {
        _register.Allow(Song, Uses.Remix);
        _time.Advance(TimeSpan.FromDays(400));
        Assert.Empty(Reasons(Song, Uses.Remix));

        _register.IsPublishing = false;
        _time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(["AF2008"], Reasons(Song, Uses.Remix));

        _register.IsPublishing = true;
        Assert.Empty(Reasons(Song, Uses.Remix));
    }

    [Fact]
    public void Every_change_is_a_later_revision_and_one_that_does_not_fit_changes_nothing()
    {
        long revision = _register.Freshness.Revision;
        _register.Allow(Song, Uses.Remix);
        Assert.Equal(revision + 1, _register.Freshness.Revision);

        Assert.Throws<ArgumentException>(() => _register.Add(Song));
        Assert.Throws<ArgumentException>(() => _register.Allow(Other, Uses.Remix));
        Assert.Throws<ArgumentException>(() => _register.Allow(Song, Uses.None));
        Assert.Throws<ArgumentException>(() => _register.Withdraw(Song, Uses.Cover, Side.Master));

        Assert.Equal(revision + 1, _register.Freshness.Revision);
        Assert.Empty(Reasons(Song, Uses.Remix));
    }

    [Fact]
    public async Task Its_rows_are_a_register_file()
    {
        _register.Allow(Song, Uses.Remix);
        using MemoryStream file = new();

        await _register.Current.WriteAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(_register.Freshness.Revision, RightsRegister.Parse(file.ToArray()).Revision);
    }

    private string[] Reasons(Isrc recording, Uses uses) =>
        [.. _register.Explain(Some.Request(recording, uses), _time.GetUtcNow()).Select(finding => finding.Code.ToString())];
}
