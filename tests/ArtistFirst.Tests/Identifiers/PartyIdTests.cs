namespace ArtistFirst.Tests;

public class PartyIdTests : IdentifierFacts<PartyId>
{
    protected override IEnumerable<string> Extremes =>
    [
        "https://a", "https://" + string.Join('.', Enumerable.Repeat(new string('a', 49), 4)), "https://label.example:65535/?", "https://label.example/" + new string('a', 234),
    ];

    [Theory]
    [InlineData("isni:0000000121707484", PartyIdKind.Isni, "0000000121707484")]
    [InlineData("ISNI: 0000 0001 2170 7484", PartyIdKind.Isni, "0000000121707484")]
    [InlineData("ipi:14107338", PartyIdKind.IpiName, "00014107338")]
    [InlineData("ipi-base:I0000002297", PartyIdKind.IpiBase, "I-000000229-7")]
    [InlineData("dpid:PA-DPIDA-2013020802-I", PartyIdKind.Dpid, "PADPIDA2013020802I")]
    [InlineData("https://label.example/artists?id=3", PartyIdKind.Url, "https://label.example/artists?id=3")]
    public void Kind_and_value_are_told(string text, PartyIdKind kind, string value)
    {
        PartyId party = PartyId.Parse(text);
        Assert.Equal((kind, value), (party.Kind, party.Value));
    }

    [Theory]
    [InlineData("0000000121707484")]
    [InlineData("PADPIDA2013020802I")]
    [InlineData("isni:0000000121707485")]
    [InlineData("ipi:00000000000")]
    [InlineData("ipi-base:I-000000229-6")]
    [InlineData("ipn:14107338")]
    [InlineData("isni")]
    [InlineData("isni:")]
    [InlineData(" isni:0000000121707484")]
    [InlineData("urn:isni:0000000121707484")]
    public void Number_alone_or_wrong_is_refused(string text) => Assert.False(PartyId.TryParse(text, out _));

    [Theory]
    [InlineData("http://label.example")]
    [InlineData("HTTPS://label.example")]
    [InlineData("https://Label.example")]
    [InlineData("https://label.example#me")]
    [InlineData("https://me@label.example")]
    [InlineData("https://me:secret@label.example")]
    [InlineData("https://label.example:443")]
    [InlineData("https://label.example:0443")]
    [InlineData("https://label.example:")]
    [InlineData("https://label.example:65536")]
    [InlineData("https://label.example:44a")]
    [InlineData("https://label.example/a/../b")]
    [InlineData("https://label.example/.")]
    [InlineData("https://label.example/a b")]
    [InlineData("https://label.example/%")]
    [InlineData("https://label.example/%4")]
    [InlineData("https://label.example/%4g")]
    [InlineData("https://label.example/%c3%a9")]
    [InlineData("https://label.example/é")]
    [InlineData("https://label.example\\@evil.example")]
    [InlineData("https://lábel.example")]
    [InlineData("https://-label.example")]
    [InlineData("https://label-.example")]
    [InlineData("https://label..example")]
    [InlineData("https://label.example.")]
    [InlineData("https://[::1]/")]
    [InlineData("https:///label")]
    [InlineData("https://")]
    [InlineData("https:label.example")]
    public void Url_with_more_than_one_spelling_is_refused(string text) => Assert.False(PartyId.TryParse(text, out _));

    [Theory]
    [InlineData("https://label.example/%C3%A9/%2E%2F?a=..&b=/./")]
    [InlineData("https://xn--lbel-5qa.example:8443/")]
    [InlineData("https://1.2.3.4/a.b/..c/d..")]
    public void Url_with_one_spelling_is_read(string text) => Assert.Equal(text, PartyId.Parse(text).ToString());

    [Fact]
    public void Url_is_bounded()
    {
        Assert.True(PartyId.TryParse("https://label.example/" + new string('a', 234), out _));
        Assert.False(PartyId.TryParse("https://label.example/" + new string('a', 235), out _));
        Assert.False(PartyId.TryParse($"https://{new string('a', 64)}.example", out _));
        Assert.False(PartyId.TryParse("https://" + string.Join('.', Enumerable.Repeat("a", 127)) + ".a", out _));
    }

    [Fact]
    public void Same_text_is_the_same_party()
    {
        Assert.Equal(PartyId.From(Isni.Parse("0000000121707484")), PartyId.Parse("isni:0000 0001 2170 7484"));
        Assert.Equal(PartyId.From(IpiName.Parse("00014107338")), PartyId.Parse("ipi:00014107338"));
        Assert.Equal(PartyId.From(IpiBase.Parse("I-000000229-7")), PartyId.Parse("ipi-base:I-000000229-7"));
        Assert.Equal(PartyId.From(Dpid.Parse("PADPIDA2013020802I")), PartyId.Parse("dpid:PADPIDA2013020802I"));
        Assert.NotEqual(PartyId.Parse("https://label.example"), PartyId.Parse("https://label.example/"));
    }

    [Fact]
    public void Nobody_is_no_party()
    {
        Assert.Equal("isni", Assert.Throws<ArgumentException>(() => PartyId.From(default(Isni))).ParamName);
        Assert.Equal("ipiName", Assert.Throws<ArgumentException>(() => PartyId.From(default(IpiName))).ParamName);
        Assert.Equal("ipiBase", Assert.Throws<ArgumentException>(() => PartyId.From(default(IpiBase))).ParamName);
        Assert.Equal("dpid", Assert.Throws<ArgumentException>(() => PartyId.From(default(Dpid))).ParamName);
    }

    [Fact]
    public void Refusal_tells_what_is_wrong_inside()
    {
        Assert.Contains("the check character is 4,", Assert.Throws<FormatException>(() => PartyId.Parse("isni:0000000121707485")).Message, StringComparison.Ordinal);
        Assert.Contains("small letters", Assert.Throws<FormatException>(() => PartyId.Parse("https://Label.example")).Message, StringComparison.Ordinal);
    }

    protected override string Draw(Random random) => random.Next(5) switch
    {
        0 => "isni:" + Some.Completed<Isni>(Some.Text(random, Some.Digits, 15), Some.Digits + "X"),
        1 => "ipi:" + Some.Completed<IpiName>(Some.Text(random, "123456789", 9), Enumerable.Range(0, 100).Select(check => check.ToString("D2", null))),
        2 => "ipi-base:" + Some.Completed<IpiBase>($"I-{Some.Text(random, Some.Digits, 9)}-", Some.Digits),
        3 => "dpid:" + Some.Completed<Dpid>("PADPIDA" + Some.Text(random, Textbook.Base36, 10), Textbook.Base36),
        _ => $"https://{Some.Text(random, "abcxyz0123456789", random.Next(1, 60))}.example/a.b{Some.Text(random, "AZaz09-_~!$&'()*+,;=:@/", random.Next(0, 100))}",
    };
}
