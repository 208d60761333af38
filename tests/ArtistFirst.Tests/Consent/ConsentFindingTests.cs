namespace ArtistFirst.Tests;

/// <summary>One way of being refused for what parties said: its code, and that the finding names party, statement and document.</summary>
public sealed class ConsentFindingTests
{
    private static readonly StatementScope Wide = StatementScope.Everything;

    [Fact]
    public void Everybody_said_yes() => SomeRights.Agreed.Allows(SomeRights.Remix);

    [Fact]
    public void A_party_that_said_nothing_is_AF2020()
    {
        RegisterContents contents = SomeRights.Agreed with { Statements = SomeRights.Agreed.Statements.RemoveAt(1) };
        Finding finding = Assert.Single(contents.Refuses(SomeRights.Remix, "AF2020"));
        Assert.Equal(SomeRights.Writer, finding.Party);
        Assert.Contains("Bo Skrift", finding.Message, StringComparison.Ordinal);
        Assert.Equal(UseOutcome.Denied, contents.Answer(SomeRights.Remix).Outcome);
    }

    [Fact]
    public void A_yes_to_one_use_is_no_yes_to_another_AF2020() =>
        SomeRights.Agreed.Change("g-voice", grant => grant with { Uses = SomeRights.AllUses & ~Uses.VoiceClone })
            .Refuses(SomeRights.Ask(Uses.VoiceClone), "AF2020");

    [Fact]
    public void A_recorded_no_outweighs_every_yes_AF2021()
    {
        ConsentStatement deny = SomeRights.Deny("d-1", SomeRights.Singer, Side.Artist, Uses.Remix) with { Document = "deal-1" };
        Finding finding = Assert.Single(SomeRights.Agreed.With(deny).Refuses(SomeRights.Remix, "AF2021"));
        Assert.Equal((SomeRights.Singer, "d-1", "deal-1"), (finding.Party, finding.StatementId, finding.Document));
        Assert.Contains(new string('a', 64), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_no_to_training_is_a_no_to_finetuning_and_voice_models_AF2021()
    {
        RegisterContents contents = SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.Publisher, Side.Work, Uses.TrainGenerative) with { Subject = StatementSubject.Of(SomeRights.Composition) });
        contents.Refuses(SomeRights.Ask(Uses.TrainGenerative), "AF2021");
        contents.Refuses(SomeRights.Ask(Uses.TrainFinetune), "AF2021");
        contents.Refuses(SomeRights.Ask(Uses.VoiceClone), "AF2021");
        contents.Allows(SomeRights.Remix);
    }

    [Fact]
    public void A_signal_that_nobody_claims_forbids_all_sides_AF2022()
    {
        ConsentStatement signal = SomeRights.Deny("s-1", SomeRights.Label, Side.None, Uses.TrainGenerative) with
        {
            Party = null, Source = StatementSource.Signal, Subject = StatementSubject.Of(SomeRights.Catalogue), Signal = "tdmrep https://label.example",
        };
        Finding finding = Assert.Single(SomeRights.Agreed.With(signal).Refuses(SomeRights.Ask(Uses.TrainGenerative), "AF2022"));
        Assert.Contains("tdmrep", finding.Message, StringComparison.Ordinal);
        SomeRights.Agreed.With(signal).Allows(SomeRights.Remix);
    }

    [Fact]
    public void A_label_cannot_say_yes_for_a_voice_AF2023()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-voice", grant => grant with { GivenBy = SomeRights.Label });
        contents.Refuses(SomeRights.Remix, "AF2023");
        SomeRights.Agreed.Change("g-artist", grant => grant with { GivenBy = SomeRights.Label }).Allows(SomeRights.Remix);
        SomeRights.Agreed.Change("g-artist", grant => grant with { GivenBy = SomeRights.Label }).Refuses(SomeRights.Ask(Uses.Likeness), "AF2023");
    }

    [Fact]
    public void A_yes_for_a_voice_ends_after_ten_years_AF2024()
    {
        DateTimeOffset end = SomeRights.Recorded.AddYears(10);
        SomeRights.Agreed.Allows(SomeRights.Ask(Uses.VoiceClone), end.AddTicks(-1));
        SomeRights.Agreed.RefusesAt(end, SomeRights.Ask(Uses.VoiceClone), "AF2024");
        SomeRights.Agreed.RefusesAt(end, SomeRights.Ask(Uses.Likeness), "AF2024");
        SomeRights.Agreed.Allows(SomeRights.Ask(Uses.Sample), end);
    }

    [Fact]
    public void A_yes_of_a_minor_needs_the_guardian_AF2025()
    {
        RegisterContents minor = SomeRights.Agreed.ChangeSinger(singer => singer with { MinorUntil = SomeRights.Day(2040, 1, 1) });
        minor.Refuses(SomeRights.Ask(Uses.VoiceClone), "AF2025");
        RegisterContents guarded = SomeRights.Agreed.ChangeSinger(singer => singer with { MinorUntil = SomeRights.Day(2040, 1, 1), Guardian = SomeRights.Guardian });
        guarded.Refuses(SomeRights.Ask(Uses.VoiceClone), "AF2025");
        guarded.Change("g-voice", grant => grant with { GivenBy = SomeRights.Guardian }).Allows(SomeRights.Ask(Uses.VoiceClone));
    }

    [Fact]
    public void A_withdrawn_yes_tells_what_becomes_of_what_was_made_AF2026()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", grant => grant with { AfterRevocation = AfterRevocation.TakeDownOutputs });
        contents = contents.With(SomeRights.Withdraw("w-1", contents.Statements[0]));
        Finding finding = Assert.Single(contents.Refuses(SomeRights.Remix, "AF2026"));
        Assert.Equal("g-label", finding.StatementId);
        Assert.Contains("take-down-outputs", finding.Message, StringComparison.Ordinal);
        contents.Allows(SomeRights.Remix, SomeRights.Now.AddDays(-1).AddTicks(-1));
        contents.RefusesAt(SomeRights.Now.AddDays(-1), SomeRights.Remix, "AF2026");
    }

    [Fact]
    public void A_yes_counts_from_its_first_instant_until_just_before_its_last_AF2027()
    {
        DateTimeOffset from = SomeRights.Day(2026, 3, 1);
        DateTimeOffset until = SomeRights.Day(2026, 4, 1);
        RegisterContents contents = SomeRights.Agreed.Change("g-label", grant => grant with { From = from, Until = until });
        contents.RefusesAt(from.AddTicks(-1), SomeRights.Remix, "AF2027");
        contents.Allows(SomeRights.Remix, from);
        contents.Allows(SomeRights.Remix, until.AddTicks(-1));
        contents.RefusesAt(until, SomeRights.Remix, "AF2027");
    }

    [Fact]
    public void A_yes_never_counts_before_it_was_recorded_AF2027() =>
        SomeRights.Agreed.Change("g-label", grant => grant with { From = SomeRights.Day(2020, 1, 1), RecordedAt = SomeRights.Now })
            .RefusesAt(SomeRights.Now.AddTicks(-1), SomeRights.Remix, "AF2027");

    [Fact]
    public void A_yes_covers_both_where_the_output_is_and_where_the_model_runs_AF2028()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", grant => grant with { Scope = Wide with { Territories = TerritorySet.Parse("SE NO") } });
        contents.Allows(SomeRights.Remix);
        contents.Refuses(SomeRights.Ask(Uses.Remix, "DK"), "AF2028");
        contents.Refuses(SomeRights.Remix with { ProcessingTerritory = Territory.Parse("US") }, "AF2028");
        contents.Allows(SomeRights.Remix with { ProcessingTerritory = Territory.Parse("NO") });
        contents.Refuses(SomeRights.Ask(Uses.Remix, "Worldwide"), "AF2028");
    }

    [Fact]
    public void A_yes_to_others_is_no_yes_AF2029()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", grant => grant with { Scope = Wide with { Licensees = LicenseeScope.Only("https://other.example") } });
        contents.Refuses(SomeRights.Remix, "AF2029");
        contents.Change("g-label", grant => grant with { Scope = Wide with { Licensees = LicenseeScope.Except(SomeRights.Licensee) } }).Refuses(SomeRights.Remix, "AF2029");
        contents.Change("g-label", grant => grant with { Scope = Wide with { Licensees = LicenseeScope.Only(SomeRights.Licensee) } }).Allows(SomeRights.Remix);
    }

    [Fact]
    public void A_yes_to_one_model_is_no_yes_to_its_next_version_AF2030()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", grant => grant with { Scope = Wide with { Models = [ModelPattern.Parse("studio@3")] } });
        contents.Allows(SomeRights.Remix);
        contents.Refuses(SomeRights.Remix with { Model = ModelVersion.Parse("studio@4") }, "AF2030");
        contents.Refuses(SomeRights.Remix with { Model = null }, "AF2030");
    }

    [Fact]
    public void A_yes_to_one_destination_is_no_yes_to_another_AF2031()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", grant => grant with { Scope = Wide with { Destinations = Destinations.InApp | Destinations.Share } });
        contents.Allows(SomeRights.Remix);
        contents.Refuses(SomeRights.Remix with { Destination = Destination.DspRelease }, "AF2031");
        contents.Refuses(SomeRights.Remix with { Destination = Destination.None }, "AF2031");
    }
}
