namespace ArtistFirst.Tests;

public sealed class PersonalAuthorityTests
{
    private static readonly UseRequest Clone = SomeRights.Ask(Uses.VoiceClone);
    private static readonly DateTimeOffset OfAge = SomeRights.Day(2040, 1, 1);

    private static readonly VoiceDelegation Power = new()
    {
        Id = "power-1",
        Person = SomeRights.Singer,
        Delegate = SomeRights.Label,
        SignedBy = SomeRights.Singer,
        Uses = Uses.VoiceClone,
        From = SomeRights.Recorded,
        Until = SomeRights.Day(2027, 1, 1),
        Document = "deal-1",
    };

    private static RegisterContents Minor { get; } = SomeRights.Agreed
        .ChangeSinger(singer => singer with { MinorUntil = OfAge, Guardian = SomeRights.Guardian })
        .Change("g-voice", grant => grant with { GivenBy = SomeRights.Guardian });

    [Fact]
    public void The_estate_says_yes_for_a_person_who_died() =>
        SomeRights.Agreed
            .ChangeSinger(singer => singer with { Estate = SomeRights.Estate })
            .Change("g-voice", grant => grant with { GivenBy = SomeRights.Estate })
            .Allows(Clone);

    [Fact]
    public void Somebody_elses_estate_does_not() =>
        SomeRights.Agreed.Change("g-voice", grant => grant with { GivenBy = SomeRights.Estate }).Refuses(Clone, "AF2023");

    [Fact]
    public void A_label_with_a_power_of_attorney_says_yes_for_the_uses_that_it_names()
    {
        RegisterContents contents = ByLabel(Power);
        contents.Allows(Clone);
        contents.Refuses(SomeRights.Ask(Uses.VoiceRender), "AF2023");
    }

    [Theory]
    [InlineData("signed by the delegate")]
    [InlineData("of somebody else")]
    [InlineData("to somebody else")]
    [InlineData("not yet in force")]
    [InlineData("no longer in force")]
    public void A_power_of_attorney_counts_only_as_it_was_given(string flaw) => ByLabel(flaw switch
    {
        "signed by the delegate" => Power with { SignedBy = SomeRights.Label },
        "of somebody else" => Power with { Person = SomeRights.Writer, SignedBy = SomeRights.Writer },
        "to somebody else" => Power with { Delegate = SomeRights.OtherLabel },
        "not yet in force" => Power with { From = SomeRights.Recorded.AddTicks(1) },
        _ => Power with { From = SomeRights.Day(2025, 1, 1), Until = SomeRights.Recorded },
    }).Refuses(Clone, "AF2023");

    [Fact]
    public void A_guardians_yes_ends_after_five_years()
    {
        Minor.Allows(Clone, SomeRights.Recorded.AddYears(5).AddTicks(-1));
        Minor.RefusesAt(SomeRights.Recorded.AddYears(5), Clone, "AF2024");
    }

    [Fact]
    public void A_guardians_yes_ends_when_the_child_comes_of_age()
    {
        DateTimeOffset soon = SomeRights.Day(2028, 1, 1);
        RegisterContents contents = SomeRights.Agreed
            .ChangeSinger(singer => singer with { MinorUntil = soon, Guardian = SomeRights.Guardian })
            .Change("g-voice", grant => grant with { GivenBy = SomeRights.Guardian });
        contents.Allows(Clone, soon.AddTicks(-1));
        contents.RefusesAt(soon, Clone, "AF2024");
    }

    [Fact]
    public void A_guardian_does_not_speak_for_somebody_of_age() =>
        SomeRights.Agreed
            .ChangeSinger(singer => singer with { MinorUntil = SomeRights.Recorded, Guardian = SomeRights.Guardian })
            .Change("g-voice", grant => grant with { GivenBy = SomeRights.Guardian })
            .Refuses(Clone, "AF2023");

    [Fact]
    public void What_a_guardian_signed_ends_with_the_childhood()
    {
        VoiceDelegation byGuardian = Power with { SignedBy = SomeRights.Guardian, From = SomeRights.Day(2025, 1, 1) };
        RegisterContents grown = ByLabel(byGuardian).ChangeSinger(singer => singer with { MinorUntil = SomeRights.Day(2025, 6, 1), Guardian = SomeRights.Guardian });
        grown.Refuses(Clone, "AF2023");
        ByLabel(byGuardian).ChangeSinger(singer => singer with { MinorUntil = OfAge, Guardian = SomeRights.Guardian }).Allows(Clone);
    }

    [Fact]
    public void A_childs_own_no_counts() =>
        Minor.With(SomeRights.Deny("d-1", SomeRights.Singer, Side.Voice)).Refuses(Clone, "AF2021");

    [Fact]
    public void The_cap_counts_from_the_earlier_of_signing_and_beginning()
    {
        RegisterContents backdated = SomeRights.Agreed.Change("g-voice", grant => grant with { From = SomeRights.Day(2020, 1, 1) });
        backdated.Allows(Clone, SomeRights.Day(2030, 1, 1).AddTicks(-1));
        backdated.RefusesAt(SomeRights.Day(2030, 1, 1), Clone, "AF2024");
        RegisterContents postdated = SomeRights.Agreed.Change("g-voice", grant => grant with { From = SomeRights.Day(2030, 1, 1) });
        postdated.Allows(Clone, SomeRights.Day(2036, 1, 1).AddTicks(-1));
        postdated.RefusesAt(SomeRights.Day(2036, 1, 1), Clone, "AF2024");
    }

    [Fact]
    public void A_cap_beyond_the_end_of_the_calendar_is_its_end()
    {
        ConsentStatement grant = SomeRights.Grant("g-1", SomeRights.Singer, Side.Voice) with { RecordedAt = SomeRights.Day(9995, 1, 1) };
        Assert.Equal(DateTimeOffset.MaxValue, PersonalAuthority.CapOf(grant, new RightsRegister(SomeRights.Agreed)));
    }

    [Fact]
    public void A_band_says_yes_for_its_name()
    {
        RegisterContents band = SomeRights.Agreed.ChangeSinger(singer => singer with { Kind = PartyKind.Group });
        band.Allows(SomeRights.Ask(Uses.Likeness));
        band.Refuses(Clone, "AF2006");
        SomeRights.Agreed.ChangeSinger(singer => singer with { Kind = PartyKind.Organization }).Refuses(SomeRights.Ask(Uses.Likeness), "AF2023");
    }

    private static RegisterContents ByLabel(VoiceDelegation power) =>
        (SomeRights.Agreed with { Delegations = [power] })
            .Change("g-voice", grant => grant with { GivenBy = SomeRights.Label, Delegation = "power-1" });
}
