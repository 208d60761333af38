namespace ArtistFirst.Tests;

public class IsniTests : CheckedIdentifierFacts<Isni>
{
    protected override IEnumerable<string> Extremes => ["0000000000000001", "999999999999999X"[..15] + Textbook.Mod11Radix2(new string('9', 15))];

    protected override IEnumerable<string> Checks => (Some.Digits + "X").Select(check => check.ToString());

    [Theory]
    [InlineData("ISNI 0000 0001 2281 955x")]
    [InlineData("isni:000000012281955X")]
    [InlineData("0000-0001-2281-955X")]
    public void Other_spellings_are_read(string text) => Assert.Equal("000000012281955X", Isni.Parse(text).ToString());

    [Theory]
    [InlineData("00000001228195X5")]
    [InlineData("X000000012281955")]
    [InlineData("0000.0001.2281.955X")]
    [InlineData("https://isni.org/isni/000000012281955X")]
    public void Anything_else_is_refused(string text) => Assert.False(Isni.TryParse(text, out _));

    [Fact]
    public void Display_form_has_four_groups() => Assert.Equal("0000 0001 2281 955X", $"{Isni.Parse("000000012281955X"):D}");

    [Fact]
    public void Check_of_another_modulus_is_not_taken() => Assert.False(Isni.TryParse("000000010675099X", out _));

    protected override string DrawUnchecked(Random random) => Some.Text(random, Some.Digits, 15);

    protected override string RightCheck(string uncheckedText) => Textbook.Mod11Radix2(uncheckedText).ToString();

    protected override string Alphabet(string text, int place) => place == 15 ? Some.Digits + "X" : Some.Digits;
}
