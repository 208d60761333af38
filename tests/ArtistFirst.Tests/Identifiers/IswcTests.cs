namespace ArtistFirst.Tests;

public class IswcTests : CheckedIdentifierFacts<Iswc>
{
    protected override IEnumerable<string> Extremes => ["T0000000009", "T0000000010", "T9999999994"];

    protected override IEnumerable<string> Checks => Some.Digits.Select(digit => digit.ToString());

    [Theory]
    [InlineData("ISWC T-034.524.680-1")]
    [InlineData("iswc:t-034.524.680-1")]
    [InlineData("T0345246801")]
    [InlineData(" T- 034 524 680 - 1 ")]
    public void Other_spellings_are_read(string text) => Assert.Equal("T0345246801", Iswc.Parse(text).ToString());

    [Theory]
    [InlineData("0345246801")]
    [InlineData("ISWC 0345246801")]
    [InlineData("W0345246801")]
    [InlineData("T034524680X")]
    [InlineData("T03452468011")]
    public void Anything_else_is_refused(string text) => Assert.False(Iswc.TryParse(text, out _));

    [Fact]
    public void Display_form_has_dots_and_hyphens() => Assert.Equal("T-034.524.680-1", $"{Iswc.Parse("T0345246801"):D}");

    [Fact]
    public void Wrong_digit_may_pass_where_the_weight_shares_a_factor_with_ten() => Assert.True(Iswc.TryParse("T0345446801", out _));

    protected override string DrawUnchecked(Random random) => "T" + Some.Text(random, Some.Digits, 9);

    protected override string RightCheck(string uncheckedText) => Textbook.PlaceWeighted(uncheckedText[1..], seed: 1).ToString();

    protected override string Alphabet(string text, int place) => place == 0 ? Some.Letters : Some.Digits;

    // The weight of a digit is its place: 1, 3, 7 and 9 share no factor with ten.
    protected override bool Guarantees(string text, int place) => place is 0 or 1 or 3 or 7 or 9 or 10;
}
