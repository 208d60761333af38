using ArtistFirst.Registry;

namespace ArtistFirst.Tests;

public sealed class ConsentSnapshotTests
{
    private static readonly UseRequest Remix = new(SomeRights.Song, Uses.Remix, Territory.Parse("SE"));
    private static readonly UseRequest Voice = Remix with { Uses = Uses.VoiceRender };

    [Fact]
    public async Task A_snapshot_names_party_statement_and_document_of_a_refusal()
    {
        using SnapshotDesk desk = new();
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Agreed.With(SomeRights.Grant("no-1", SomeRights.Singer, Side.Artist) with { Effect = StatementEffect.Deny, Document = "deal-1" }));
        Finding finding = Assert.Single(snapshot.Explain(Remix, SomeRights.Now));
        Assert.Equal(("AF2021", SomeRights.Singer, "no-1", "deal-1"), (finding.Code.ToString(), finding.Party, finding.StatementId, finding.Document));
        Assert.Contains("Ada Sång", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_without_evidence_tells_the_rule_alone()
    {
        using SnapshotDesk desk = new(static terms => terms.HasEvidence = false);
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Silent);
        Finding finding = Assert.Single(snapshot.Explain(Remix, SomeRights.Now));
        Assert.Equal("AF2020", finding.Code.ToString());
        Assert.Null(finding.Party);
    }

    [Fact]
    public async Task Voice_goes_stale_before_the_rest_with_AF2045()
    {
        using SnapshotDesk desk = new();
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Agreed);
        Assert.True(snapshot.Decide(Voice, SomeRights.Now.AddSeconds(59)).IsAllowed);
        Assert.Equal("AF2045", snapshot.Decide(Voice, SomeRights.Now.AddSeconds(60)).Code.ToString());
        Assert.True(snapshot.Decide(Remix, SomeRights.Now.AddSeconds(299)).IsAllowed);
        Assert.Equal("AF2045", snapshot.Decide(Remix, SomeRights.Now.AddSeconds(300)).Code.ToString());
        Assert.Equal(UseOutcome.Unresolved, snapshot.Decide(Remix, SomeRights.Now.AddSeconds(300)).Outcome);
        Assert.Contains("transform.remix", Assert.Single(snapshot.Explain(Remix, SomeRights.Now.AddSeconds(300))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_over_answers_nothing_with_AF2046()
    {
        using SnapshotDesk desk = new(static terms => (terms.MaxAge, terms.HeadLifetime) = (TimeSpan.FromDays(7), TimeSpan.FromMinutes(1)));
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Agreed);
        Assert.True(snapshot.Decide(Remix, SomeRights.Now.AddSeconds(59)).IsAllowed);
        Assert.Equal("AF2046", snapshot.Decide(Remix, SomeRights.Now.AddSeconds(60)).Code.ToString());
        Assert.Equal("AF2046", Assert.Single(snapshot.Explain(Remix, SomeRights.Now.AddSeconds(60))).Code.ToString());
    }

    [Fact]
    public async Task A_clock_that_is_behind_answers_nothing_with_AF2049()
    {
        using SnapshotDesk desk = new();
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Agreed);
        Assert.True(snapshot.Decide(Remix, SomeRights.Now.AddMinutes(-5)).IsAllowed);
        Assert.Equal("AF2049", snapshot.Decide(Remix, SomeRights.Now.AddMinutes(-5).AddTicks(-1)).Code.ToString());
    }

    [Fact]
    public async Task Decisions_allocate_nothing()
    {
        using SnapshotDesk desk = new();
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Agreed);
        UseRequest[] requests = [Remix, Voice, Remix with { Recording = Isrc.Parse("SEABC2699999") }, Remix with { Territory = Territory.Worldwide, Uses = SomeRights.AllUses }];
        ConsentDecision[] decisions = new ConsentDecision[requests.Length];
        snapshot.DecideMany(requests, decisions, SomeRights.Now);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            snapshot.Decide(requests[i % requests.Length], SomeRights.Now);
            snapshot.DecideMany(requests, decisions, SomeRights.Now);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task The_listing_of_a_recording_is_told()
    {
        using SnapshotDesk desk = new();
        ConsentSnapshot snapshot = await desk.OpenAsync(SomeRights.Agreed);
        RecordingListing listing = snapshot.FindListing(SomeRights.Song)!;
        Assert.Equal([SomeRights.Catalogue], listing.Catalogues);
        Assert.Equal([SomeRights.Label], listing.Labels);
        Assert.Null(snapshot.FindListing(Isrc.Parse("SEABC2699999")));
    }

    [Fact]
    public async Task Every_recording_of_a_large_table_is_found_and_no_other()
    {
        using SnapshotDesk desk = new();
        RegisterContents contents = SomeRights.Agreed with
        {
            Recordings = [.. Enumerable.Range(0, 3000).Select(number => SomeRights.Agreed.Recordings[0] with { Isrc = Isrc.Parse($"SEABC26{number * 7:D5}") })],
        };
        PublishedSnapshot published = await desk.WriteAsync(contents);
        Assert.Equal((3000, 1), (published.Recordings, published.Policies));
        ConsentSnapshot snapshot = await desk.OpenAsync();
        for (int number = 0; number < 21_000; number++)
        {
            ConsentDecision decision = snapshot.Decide(Remix with { Recording = Isrc.Parse($"SEABC26{number:D5}") }, SomeRights.Now);
            Assert.Equal(number % 7 == 0, decision.Code.Number != 2001);
        }
    }
}
