namespace ArtistFirst.Tests;

public class DpidTests : CheckedIdentifierFacts<Dpid>
{
    protected override IEnumerable<string> Extremes => new[] { "PADPIDA0000000000", "PADPIDAZZZZZZZZZZ" }.Select(text => text + RightCheck(text));

    protected override IEnumerable<string> Checks => Textbook.Base36.Select(check => check.ToString());

    [Theory]
    [InlineData("PA-DPIDA-2013020802-I")]
    [InlineData("dpid:padpida2013020802i")]
    [InlineData("DPID PADPIDA2013020802I")]
    public void Other_spellings_are_read(string text) => Assert.Equal("PADPIDA2013020802I", Dpid.Parse(text).ToString());

    [Theory]
    [InlineData("PADPIDB2013020802I")]
    [InlineData("A12425GABC1234002M")]
    [InlineData("2013020802I")]
    public void Anything_else_is_refused(string text) => Assert.False(Dpid.TryParse(text, out _));

    [Fact]
    public void Display_form_has_hyphens() => Assert.Equal("PA-DPIDA-2013020802-I", $"{Dpid.Parse("PADPIDA2013020802I"):D}");

    protected override string DrawUnchecked(Random random) => "PADPIDA" + Some.Text(random, Textbook.Base36, 10);

    protected override string RightCheck(string uncheckedText) => Textbook.Mod37Radix36(uncheckedText).ToString();

    protected override string Alphabet(string text, int place) => Textbook.Base36;
}
