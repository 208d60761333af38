namespace ArtistFirst.Tests;

/// <summary>One way of being refused for what the register does not know: its code, and that the answer is Unresolved.</summary>
public sealed class RegisterFindingTests
{
    [Fact]
    public void A_recording_that_is_not_registered_is_AF2001() =>
        AssertUnresolved(SomeRights.Agreed, SomeRights.Remix with { Recording = Isrc.Parse("SEABC2699999") }, "AF2001");

    [Fact]
    public void A_side_with_nobody_on_it_is_AF2002()
    {
        AssertUnresolved(SomeRights.Agreed.Change((Recording song) => song with { Claims = song.Claims.RemoveAt(0) }), SomeRights.Remix, "AF2002");
        AssertUnresolved(SomeRights.Agreed.Change((Recording song) => song with { Claims = song.Claims.RemoveAt(2) }), SomeRights.Remix, "AF2002");
    }

    [Theory]
    [InlineData("99.999999")]
    [InlineData("33.33", "33.33", "33.33")]
    [InlineData("60", "50")]
    [InlineData("100", "1/1000000000")]
    [InlineData("0")]
    public void Shares_that_are_not_exactly_the_whole_are_AF2003(params string[] shares) =>
        AssertUnresolved(SomeRights.Agreed.Change((Recording song) => song with { Claims = [.. shares.Select(share => SomeRights.Claim(SomeRights.Label, Side.Master, share)), .. song.Claims.RemoveAt(0)] }), SomeRights.Remix, "AF2003");

    [Theory]
    [InlineData("33.33", "33.33", "33.34")]
    [InlineData("1/3", "1/3", "1/3")]
    [InlineData("12.5", "7/8")]
    [InlineData("1/999999937", "999999936/999999937")]
    [InlineData("1/999999937", "999999936/999999937", "0")]
    public void Shares_that_are_exactly_the_whole_are_enough(params string[] shares) =>
        SomeRights.Agreed.Change((Recording song) => song with { Claims = [.. shares.Select(share => SomeRights.Claim(SomeRights.Label, Side.Master, share)), .. song.Claims.RemoveAt(0)] }).Allows(SomeRights.Remix);

    [Fact]
    public void An_unknown_share_is_AF2004() =>
        AssertUnresolved(SomeRights.Agreed.Change((Work work) => work with { Claims = [work.Claims[0], SomeRights.Claim(SomeRights.Publisher, Side.Work)] }), SomeRights.Remix, "AF2004");

    [Fact]
    public void A_recording_without_its_work_is_AF2005()
    {
        AssertUnresolved(SomeRights.Agreed.Change((Recording song) => song with { Works = [] }), SomeRights.Remix, "AF2005");
        AssertUnresolved(SomeRights.Agreed with { Works = [] }, SomeRights.Remix, "AF2005");
        (SomeRights.Agreed with { Works = [] }).Allows(SomeRights.Ask(Uses.Stems));
    }

    [Fact]
    public void A_voice_that_a_company_claims_is_AF2006() =>
        AssertUnresolved(
            SomeRights.Agreed.With(SomeRights.Grant("g-x", SomeRights.Label, Side.Voice)).Change((Recording song) => song with { Claims = song.Claims.SetItem(2, SomeRights.Claim(SomeRights.Label, Side.Voice)) }),
            SomeRights.Ask(Uses.VoiceClone),
            "AF2006");

    [Fact]
    public void A_request_that_does_not_say_what_it_wants_is_AF2007()
    {
        AssertUnresolved(SomeRights.Agreed, default, "AF2007");
        AssertUnresolved(SomeRights.Agreed, SomeRights.Remix with { Uses = Uses.None }, "AF2007");
        AssertUnresolved(SomeRights.Agreed, SomeRights.Remix with { Territory = default }, "AF2007");
        AssertUnresolved(SomeRights.Agreed, SomeRights.Remix with { Recording = default }, "AF2007");
    }

    [Fact]
    public void A_no_outweighs_what_is_not_known()
    {
        RegisterContents contents = SomeRights.Agreed
            .Change((Recording song) => song with { Works = [] })
            .With(SomeRights.Deny("d-1", SomeRights.Singer, Side.Artist));
        contents.Refuses(SomeRights.Remix, "AF2021", "AF2005");
        Assert.Equal(UseOutcome.Denied, contents.Answer(SomeRights.Remix).Outcome);
    }

    private static void AssertUnresolved(RegisterContents contents, in UseRequest request, string code)
    {
        contents.Refuses(request, code);
        Assert.Equal(UseOutcome.Unresolved, contents.Answer(request).Outcome);
    }
}
