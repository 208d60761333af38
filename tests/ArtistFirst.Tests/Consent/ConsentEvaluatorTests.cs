namespace ArtistFirst.Tests;

public sealed class ConsentEvaluatorTests
{
    [Fact]
    public void Duties_of_all_who_said_yes_are_owed_together()
    {
        RegisterContents contents = SomeRights.Agreed
            .Change("g-label", grant => grant with { Duties = Duties.Pay })
            .Change("g-voice", grant => grant with { Duties = Duties.Credit | Duties.MarkAi })
            .With(SomeRights.Grant("g-label-2", SomeRights.Label, Side.Master, Uses.Remix) with { Duties = Duties.ReportUsage });
        ConsentAnswer answer = contents.Answer(SomeRights.Remix);
        Assert.Equal(UseOutcome.AllowedWithDuties, answer.Outcome);
        Assert.Equal(Duties.Pay | Duties.Credit | Duties.MarkAi | Duties.ReportUsage, answer.Duties);
    }

    [Fact]
    public void A_yes_names_the_statements_that_it_rests_on_and_their_terms()
    {
        ConsentAnswer answer = SomeRights.Agreed.Change("g-voice", grant => grant with { AfterRevocation = AfterRevocation.RunOffDays(90) }).Answer(SomeRights.Remix);
        Assert.Equal(["g-artist", "g-label", "g-publisher", "g-voice", "g-writer"], answer.Grants.Select(grant => grant.Id));
        Assert.Equal(AfterRevocation.RunOffDays(90), answer.Grants[3].AfterRevocation);
        Assert.Empty(answer.Findings);
    }

    [Fact]
    public void A_refusal_gives_every_reason()
    {
        SomeRights.Silent.Refuses(SomeRights.Remix, "AF2020", "AF2020", "AF2020", "AF2020", "AF2020");
        SomeRights.Silent.Refuses(SomeRights.Ask(Uses.Interpolation | Uses.Recommend), "AF2020", "AF2020", "AF2020");
    }

    [Fact]
    public void A_no_of_a_former_owner_no_longer_counts()
    {
        RightsClaim sold = SomeRights.Claim(SomeRights.OtherLabel, Side.Master, "100") with { Until = SomeRights.Day(2026, 5, 1) };
        RegisterContents contents = SomeRights.Agreed
            .With(SomeRights.Deny("d-1", SomeRights.OtherLabel, Side.Master), SomeRights.Grant("g-2", SomeRights.OtherLabel, Side.Master))
            .Change((Recording song) => song with { Claims = [sold, song.Claims[0] with { From = SomeRights.Day(2026, 5, 1) }, .. song.Claims.RemoveAt(0)] });
        contents.RefusesAt(SomeRights.Day(2026, 5, 1).AddTicks(-1), SomeRights.Remix, "AF2021");
        contents.Allows(SomeRights.Remix, SomeRights.Day(2026, 5, 1));
    }

    [Fact]
    public void Owners_of_different_territories_are_asked_where_they_own()
    {
        RegisterContents contents = SomeRights.Agreed.Change((Recording song) => song with
        {
            Claims =
            [
                song.Claims[0] with { Territories = TerritorySet.Parse("* -US") },
                SomeRights.Claim(SomeRights.OtherLabel, Side.Master, "100") with { Territories = TerritorySet.Parse("US") },
                .. song.Claims.RemoveAt(0),
            ],
        });
        contents.Allows(SomeRights.Remix);
        contents.Refuses(SomeRights.Ask(Uses.Remix, "US"), "AF2020");
        contents.Refuses(SomeRights.Remix with { ProcessingTerritory = Territory.Parse("US") }, "AF2020");
        contents.Refuses(SomeRights.Ask(Uses.Remix, "Worldwide"), "AF2020");
        contents.With(SomeRights.Grant("g-us", SomeRights.OtherLabel, Side.Master) with { Scope = StatementScope.Everything with { Territories = TerritorySet.Parse("US") } })
            .Allows(SomeRights.Ask(Uses.Remix, "Worldwide"));
    }

    [Fact]
    public void The_world_is_more_than_the_territories_of_today() =>
        SomeRights.Agreed.Change("g-label", grant => grant with { Scope = StatementScope.Everything with { Territories = TerritorySet.Parse(string.Join(' ', Codes())) } })
            .Refuses(SomeRights.Ask(Uses.Remix, "Worldwide"), "AF2028");

    [Fact]
    public void An_artist_who_names_the_recording_is_heard_without_a_claim()
    {
        RegisterContents contents = SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.Writer, Side.Artist));
        contents.Refuses(SomeRights.Remix, "AF2021");
        SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.Writer, Side.Artist) with { Subject = StatementSubject.Of(SomeRights.Catalogue) }).Allows(SomeRights.Remix);
        SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.OtherLabel, Side.Master)).Allows(SomeRights.Remix);
    }

    [Fact]
    public void An_artists_no_stops_a_cover_though_no_yes_is_needed()
    {
        RegisterContents contents = SomeRights.Silent.With(SomeRights.Grant("g-w", SomeRights.Writer, Side.Work), SomeRights.Grant("g-p", SomeRights.Publisher, Side.Work));
        contents.Allows(SomeRights.Ask(Uses.Cover));
        contents.With(SomeRights.Deny("d-1", SomeRights.Singer, Side.Artist, Uses.Cover)).Refuses(SomeRights.Ask(Uses.Cover), "AF2021");
        contents.With(SomeRights.Deny("d-1", SomeRights.Label, Side.Master, Uses.Cover)).Allows(SomeRights.Ask(Uses.Cover));
    }

    [Theory]
    [InlineData(Vocals.Yes, "AF2020")]
    [InlineData(Vocals.Unknown, "AF2020")]
    [InlineData(Vocals.No, null)]
    public void Training_on_singing_needs_the_singer(Vocals vocals, string? code)
    {
        RegisterContents contents = (SomeRights.Agreed with { Statements = SomeRights.Agreed.Statements.RemoveAt(4) })
            .Change((Recording song) => song with { Vocals = vocals, Claims = vocals == Vocals.No ? song.Claims.RemoveAt(2) : song.Claims });
        if (code is null)
        {
            contents.Allows(SomeRights.Ask(Uses.TrainGenerative));
        }
        else
        {
            contents.Refuses(SomeRights.Ask(Uses.TrainGenerative), code);
        }
    }

    [Fact]
    public void A_recording_that_is_called_instrumental_and_has_a_singer_is_sung() =>
        (SomeRights.Agreed with { Statements = SomeRights.Agreed.Statements.RemoveAt(4) })
            .Change((Recording song) => song with { Vocals = Vocals.No })
            .Refuses(SomeRights.Ask(Uses.TrainGenerative), "AF2020");

    [Fact]
    public void A_party_with_no_share_need_not_say_yes_and_may_say_no()
    {
        RegisterContents contents = SomeRights.Agreed.Change((Recording song) => song with { Claims = song.Claims.Add(SomeRights.Claim(SomeRights.OtherLabel, Side.Master, "0")) });
        contents.Allows(SomeRights.Remix);
        contents.With(SomeRights.Deny("d-1", SomeRights.OtherLabel, Side.Master)).Refuses(SomeRights.Remix, "AF2021");
    }

    [Fact]
    public void A_no_reaches_what_the_request_leaves_open()
    {
        ConsentStatement deny = SomeRights.Deny("d-1", SomeRights.Label, Side.Master) with
        {
            Scope = StatementScope.Everything with { Models = [ModelPattern.Parse("other@1")], Destinations = Destinations.SyncAds },
        };
        RegisterContents contents = SomeRights.Agreed.With(deny);
        contents.Allows(SomeRights.Remix);
        contents.Refuses(SomeRights.Remix with { Model = null, Destination = Destination.SyncAds }, "AF2021");
        contents.Refuses(SomeRights.Remix with { Model = ModelVersion.Parse("other@1"), Destination = Destination.None }, "AF2021");
    }

    [Fact]
    public void A_no_to_a_licensee_is_read_generously_and_a_yes_strictly()
    {
        StatementScope almost = StatementScope.Everything with { Licensees = LicenseeScope.Only("https://STUDIO.example/") };
        SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.Label, Side.Master) with { Scope = almost }).Refuses(SomeRights.Remix, "AF2021");
        SomeRights.Agreed.Change("g-label", grant => grant with { Scope = almost }).Refuses(SomeRights.Remix, "AF2029");
    }

    [Fact]
    public void A_label_cannot_lift_an_artists_no()
    {
        ConsentStatement deny = SomeRights.Deny("d-1", SomeRights.Singer, Side.Artist);
        RegisterContents contents = SomeRights.Agreed.With(deny);
        contents.With(SomeRights.Withdraw("w-1", deny) with { GivenBy = SomeRights.Label, Document = "deal-1" }).Refuses(SomeRights.Remix, "AF2021");
        contents.With(SomeRights.Withdraw("w-1", deny)).Allows(SomeRights.Remix);
    }

    [Fact]
    public void What_was_allowed_then_is_told_as_it_was_known_then()
    {
        RightsClaim found = SomeRights.Claim(SomeRights.OtherLabel, Side.Master, "50") with { RecordedAt = SomeRights.Day(2026, 5, 1) };
        RegisterContents contents = SomeRights.Agreed.Change((Recording song) => song with
        {
            Claims = [song.Claims[0] with { RetractedAt = SomeRights.Day(2026, 5, 1) }, SomeRights.Claim(SomeRights.Label, Side.Master, "50") with { RecordedAt = SomeRights.Day(2026, 5, 1) }, found, .. song.Claims.RemoveAt(0)],
        });
        ConsentEvaluator evaluator = new(new RightsRegister(contents));
        DateTimeOffset march = SomeRights.Day(2026, 3, 1);
        Assert.True(evaluator.Evaluate(SomeRights.Remix, SomeRights.Licensee, march, knownAt: march).IsAllowed);
        Assert.False(evaluator.Evaluate(SomeRights.Remix, SomeRights.Licensee, march).IsAllowed);
    }

    [Fact]
    public void A_licensee_must_be_named() =>
        Assert.Throws<ArgumentException>(() => new ConsentEvaluator(new RightsRegister(SomeRights.Agreed)).Evaluate(SomeRights.Remix, string.Empty, SomeRights.Now));

    [Fact]
    public void A_refusal_thrown_carries_its_findings()
    {
        ConsentAnswer refused = SomeRights.Silent.Answer(SomeRights.Remix);
        Assert.Equal(refused.Findings, Assert.Throws<ComplianceException>(refused.ThrowIfDenied).Findings);
        SomeRights.Agreed.Answer(SomeRights.Remix).ThrowIfDenied();
    }

    private static IEnumerable<string> Codes()
    {
        foreach (Territory territory in TerritorySet.Worldwide)
        {
            yield return territory.ToString();
        }
    }
}
