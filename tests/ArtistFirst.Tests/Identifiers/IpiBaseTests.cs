namespace ArtistFirst.Tests;

public class IpiBaseTests : CheckedIdentifierFacts<IpiBase>
{
    protected override IEnumerable<string> Extremes => ["I-000000000-8", "I-999999999-3"];

    protected override IEnumerable<string> Checks => Some.Digits.Select(digit => digit.ToString());

    [Theory]
    [InlineData("I0000002297")]
    [InlineData("i 000.000.229 7")]
    public void Other_spellings_are_read(string text) => Assert.Equal("I-000000229-7", IpiBase.Parse(text).ToString());

    [Theory]
    [InlineData("000000229-7")]
    [InlineData("I-00000229-7")]
    [InlineData("I-000000229-7-")]
    [InlineData("I-00000X229-7")]
    [InlineData("I:000000229:7")]
    public void Broken_numbers_are_refused_and_stray_hyphens_are_not(string text) =>
        Assert.Equal(text.EndsWith('-'), IpiBase.TryParse(text, out _));

    [Fact]
    public void Name_number_and_base_number_are_different_things() => Assert.False(IpiBase.TryParse("00014107338", out _));

    protected override string DrawUnchecked(Random random) => $"I-{Some.Text(random, Some.Digits, 9)}-";

    protected override string RightCheck(string uncheckedText) => Textbook.PlaceWeighted(uncheckedText[2..^1], seed: 2).ToString();

    protected override string Alphabet(string text, int place) => place switch
    {
        0 => Some.Letters,
        1 or 11 => Some.Digits + Some.Letters,
        _ => Some.Digits,
    };

    // The weight of a digit is its place among the nine: 1, 3, 7 and 9 share no factor with ten.
    protected override bool Guarantees(string text, int place) => place is 0 or 1 or 2 or 4 or 8 or 10 or 11 or 12;
}
