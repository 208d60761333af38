namespace ArtistFirst.Tests;

public class IpiNameTests : CheckedIdentifierFacts<IpiName>
{
    protected override IEnumerable<string> Extremes => ["00000000199", "99999999919"];

    protected override IEnumerable<string> Checks => Enumerable.Range(0, 100).Select(check => check.ToString("D2", null));

    [Theory]
    [InlineData("14107338")]
    [InlineData("00014.10.73.38")]
    [InlineData("000 1410733-8")]
    public void Other_spellings_are_read(string text) => Assert.Equal("00014107338", IpiName.Parse(text).ToString());

    [Theory]
    [InlineData("000014107338")]
    [InlineData("00000000000")]
    [InlineData("0")]
    [InlineData("IPI 14107338")]
    [InlineData("I-000000229-7")]
    public void Anything_else_is_refused(string text) => Assert.False(IpiName.TryParse(text, out _));

    [Fact]
    public void Zeros_are_named_in_the_refusal() =>
        Assert.EndsWith("All zeros mean that the number is not known. Leave it out.", Assert.Throws<FormatException>(() => IpiName.Parse("00000000000")).Message, StringComparison.Ordinal);

    // Not all zeros, which stand for "unknown".
    protected override string DrawUnchecked(Random random) => Some.Text(random, Some.Digits, 8) + Some.Text(random, "123456789", 1);

    protected override string RightCheck(string uncheckedText) => Textbook.IpiName(uncheckedText);

    protected override string Alphabet(string text, int place) => Some.Digits;
}
