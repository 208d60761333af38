namespace ArtistFirst.Tests;

/// <summary>Rows made in code that do not fit together.</summary>
public sealed class RegisterIntegrityTests
{
    private static readonly ConsentStatement Yes = SomeRights.Grant("x", SomeRights.Label, Side.Master, Uses.Remix);
    private static readonly ConsentStatement No = SomeRights.Deny("x", SomeRights.Singer, Side.Artist, Uses.Remix);
    private static readonly ConsentStatement Signal = No with { Source = StatementSource.Signal, Party = null, Side = Side.None };
    private static readonly ConsentStatement Back = SomeRights.Withdraw("y", No);

    public static TheoryData<string, ConsentStatement> WrongStatements => new()
    {
        { "scope", Yes with { Scope = null } },
        { "scope.territories", Yes with { Scope = StatementScope.Everything with { Territories = default } } },
        { "scope.models", Yes with { Scope = StatementScope.Everything with { Models = default } } },
        { "scope.destinations", No with { Scope = StatementScope.Everything with { Destinations = default } } },
        { "effect", Yes with { Source = StatementSource.Signal } },
        { "effect", Yes with { Effect = (StatementEffect)9 } },
        { "source", Yes with { Source = (StatementSource)9 } },
        { "uses", Yes with { Uses = Uses.None } },
        { "duties", Yes with { Duties = (Duties)32 } },
        { "duties", No with { Duties = Duties.Pay } },
        { "afterRevocation", No with { AfterRevocation = AfterRevocation.TakeDownOutputs } },
        { "party", Yes with { Party = null } },
        { "party", Yes with { Party = PartyId.Parse("https://stranger.example") } },
        { "side", Yes with { Side = Side.None } },
        { "side", Yes with { Subject = StatementSubject.Of(SomeRights.Composition) } },
        { "side", Yes with { Subject = StatementSubject.VoiceOf(SomeRights.Label) } },
        { "subject", No with { Subject = null } },
        { "subject", No with { Subject = StatementSubject.VoiceOf(SomeRights.Writer) } },
        { "until", No with { From = SomeRights.Now, Until = SomeRights.Now } },
        { "recordedAt", No with { RecordedAt = SomeRights.Now.AddTicks(1) } },
        { "withdraws", No with { Withdraws = "g-label" } },
        { "withdraws", Back with { Id = "x", Withdraws = "nobody" } },
        { "withdraws", Back with { Id = "x", Withdraws = null } },
    };

    public static TheoryData<string, ConsentStatement> WrongWithdrawals => new()
    {
        { "party", Back with { Party = SomeRights.Label } },
        { "side", Back with { Side = Side.Voice } },
        { "effect", Back with { Uses = Uses.Remix } },
        { "effect", Back with { Until = SomeRights.Now } },
        { "effect", Back with { Subject = No.Subject } },
        { "source", Back with { Source = StatementSource.Signal } },
        { "recordedAt", Back with { RecordedAt = SomeRights.Recorded.AddTicks(-1) } },
    };

    [Theory]
    [MemberData(nameof(WrongStatements), DisableDiscoveryEnumeration = true)]
    public void A_statement_that_says_too_little_or_too_much_is_refused(string member, ConsentStatement statement) =>
        Assert.Contains($"$.statements[5].{member}: ", Refuse(SomeRights.Agreed.With(statement)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WrongWithdrawals), DisableDiscoveryEnumeration = true)]
    public void A_withdrawal_is_of_the_same_party_and_says_nothing_else(string member, ConsentStatement withdrawal) =>
        Assert.Contains($"$.statements[6].{member}: ", Refuse(SomeRights.Agreed.With(No, withdrawal)), StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Labels_and_claims_that_were_refused_once_are_refused_again(bool hasLabels)
    {
        RegisterNames names = new(SomeRights.Now);
        Recording recording = SomeRights.Agreed.Recordings[0];
        recording = recording with { Labels = hasLabels ? [SomeRights.Label] : [] };
        Assert.NotNull(ClaimIntegrity.Check(recording, new RowPath("recordings", 0), names));
        Assert.NotNull(ClaimIntegrity.Check(recording, new RowPath("recordings", 1), names));
    }

    [Theory]
    [InlineData("SEABC2600001 SEABC2600001")]
    [InlineData("SEABC2600002 SEABC2600001 SEABC2600002")]
    public void A_recording_that_comes_twice_is_refused(string codes)
    {
        Recording recording = SomeRights.Agreed.Recordings[0];
        Assert.Contains("an id that no other row has", Refuse(SomeRights.Agreed with { Recordings = [.. codes.Split(' ').Select(code => recording with { Isrc = Isrc.Parse(code) })] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawal_is_final() =>
        Assert.Contains("final", Refuse(SomeRights.Agreed.With(No, Back, Back with { Id = "z", Withdraws = "y" })), StringComparison.Ordinal);

    [Fact]
    public void Whoever_says_yes_for_another_shows_a_document() =>
        Assert.Contains("document", Refuse(SomeRights.Agreed.With(Yes with { GivenBy = SomeRights.OtherLabel, Document = null })), StringComparison.Ordinal);

    [Fact]
    public void What_fits_together_is_a_register()
    {
        RightsRegister register = new(SomeRights.Agreed.With(Signal, Yes with { Id = "z" }, No with { Id = "n" }, Back with { Withdraws = "n" }));
        Assert.Equal("n", register.FindStatement("n")?.Id);
        Assert.Equal("y", Assert.Single(register.WithdrawalsOf("n")).Id);
        Assert.Equal(8, register.StatementsAbout(StatementSubject.Of(SomeRights.Song)).Length);
        Assert.Equal("Nordic Light", register.FindWork(SomeRights.Composition)?.Title);
        Assert.Equal("deal-1", register.FindDocument("deal-1")?.Id);
        Assert.Null(register.FindParty(null) ?? register.FindParty(PartyId.Parse("https://stranger.example")));
        Assert.Null(register.FindRecording(Isrc.Parse("SEABC2699999")));
        Assert.Null(register.FindStatement(null));
        Assert.Null(register.FindDelegation("p"));
    }

    private static string Refuse(RegisterContents contents) => Assert.Throws<ArgumentException>(() => new RightsRegister(contents)).Message;
}
