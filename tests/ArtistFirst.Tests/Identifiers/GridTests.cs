namespace ArtistFirst.Tests;

public class GridTests : CheckedIdentifierFacts<Grid>
{
    protected override IEnumerable<string> Extremes => new[] { "A1000000000000000", "A1ZZZZZZZZZZZZZZZ" }.Select(text => text + RightCheck(text));

    protected override IEnumerable<string> Checks => Textbook.Base36.Select(check => check.ToString());

    [Theory]
    [InlineData("GRid:A1-2425G-ABC1234002-M")]
    [InlineData("GRID A1-2425G-ABC1234002-M")]
    [InlineData("a12425gabc1234002m")]
    public void Other_spellings_are_read(string text) => Assert.Equal("A12425GABC1234002M", Grid.Parse(text).ToString());

    [Theory]
    [InlineData("PADPIDA2013020802I")]
    [InlineData("A22425GABC1234002M")]
    public void Anything_else_is_refused(string text) => Assert.False(Grid.TryParse(text, out _));

    [Fact]
    public void Display_form_has_hyphens() => Assert.Equal("A1-2425G-ABC1234002-M", $"{Grid.Parse("A12425GABC1234002M"):D}");

    protected override string DrawUnchecked(Random random) => "A1" + Some.Text(random, Textbook.Base36, 15);

    protected override string RightCheck(string uncheckedText) => Textbook.Mod37Radix36(uncheckedText).ToString();

    protected override string Alphabet(string text, int place) => Textbook.Base36;
}
