using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class IsrcTests : IdentifierValueFacts<Isrc>
{
    protected override IEnumerable<string> Extremes => ["AA0000000000", "ZZZZZ9999999", "AA0009999999", "ZZ0000000000"];

    [Theory]
    [InlineData("ISRC AA-6Q7-20-00047", "AA6Q72000047")]
    [InlineData("isrc: us-skg-19-12345", "USSKG1912345")]
    [InlineData("ISRC:USSKG1912345", "USSKG1912345")]
    [InlineData("ISRCUSSKG1912345", "USSKG1912345")]
    [InlineData("  US SKG 19 12345 ", "USSKG1912345")]
    [InlineData("U-S-S-K-G-1-9-1-2-3-4-5", "USSKG1912345")]
    public void Other_spellings_are_read(string text, string canonical) => Assert.Equal(canonical, Isrc.Parse(text).ToString());

    [Theory]
    [InlineData("ISRC12345678", "ISRC12345678")]
    [InlineData("ISRC ISRC12345678", "ISRC12345678")]
    [InlineData("IS-RC1-23-45678", "ISRC12345678")]
    public void Icelandic_code_is_not_taken_for_the_label(string text, string canonical) => Assert.Equal(canonical, Isrc.Parse(text).ToString());

    [Theory]
    [InlineData("ISRC")]
    [InlineData("ISRC:")]
    [InlineData("USSKG:1912345")]
    [InlineData("ISRC::USSKG1912345")]
    [InlineData("USSKG1912345 ISRC")]
    [InlineData("US\tSKG1912345")]
    [InlineData("US\u2010SKG\u201019\u201012345")]
    [InlineData("1SSKG1912345")]
    [InlineData("U1SKG1912345")]
    [InlineData("USSKG19123A5")]
    [InlineData("USSK/1912345")]
    [InlineData("USSKG19 1234")]
    [InlineData("USSKG191234:")]
    [InlineData("USSKG191234/")]
    public void Anything_else_is_refused(string text) => Assert.False(Isrc.TryParse(text, out _));

    [Fact]
    public void Display_form_has_hyphens() => Assert.Equal("US-PR3-73-00012", $"{Some.Recording:D}");

    [Fact]
    public void It_packs_into_fifty_bits_in_the_order_of_the_text() =>
        Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(random => (Isrc.Parse(Draw(random)), Isrc.Parse(Draw(random)))), pair =>
        {
            Assert.InRange(pair.Item1.Packed, 1UL, (1UL << 50) - 1);
            Assert.Equal(pair.Item1, Isrc.FromPacked(pair.Item1.Packed));
            Assert.Equal(Math.Sign(string.CompareOrdinal(pair.Item1.ToString(), pair.Item2.ToString())), pair.Item1.Packed.CompareTo(pair.Item2.Packed));
        }));

    [Fact]
    public void Each_character_counts_in_the_packed_number()
    {
        Assert.Equal((((((((((10UL * 36) + 10) * 36) + 6) * 36) + 26) * 36) + 7) * 10_000_000) + 2_000_047, Isrc.Parse("AA6Q72000047").Packed);
        Assert.Equal(default, Isrc.FromPacked(0));
        Assert.Equal(0UL, default(Isrc).Packed);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(36UL * 36 * 36 * 36 * 36 * 10_000_000)]
    [InlineData((((10UL * 36) + 10) * 36 * 36 * 36 * 10_000_000) - 1)]
    [InlineData((((11UL * 36) + 9) * 36 * 36 * 36 * 10_000_000) + 5)]
    public void Number_that_no_code_packs_to_is_refused(ulong packed) =>
        Assert.Equal("packed", Assert.Throws<ArgumentOutOfRangeException>(() => Isrc.FromPacked(packed)).ParamName);

    [Fact]
    public void Every_number_packs_to_one_code_or_none() => Check.One(Some.Seeded.WithMaxTest(2000), Prop.ForAll(Some.Drawn(random => (ulong)random.NextInt64(1L << 50)), packed =>
    {
        try
        {
            Isrc code = Isrc.FromPacked(packed);
            Assert.Equal(code, Isrc.Parse(code.ToString()));
        }
        catch (ArgumentOutOfRangeException)
        {
            // No code: then the first two characters would not be letters, or there would be more than twelve.
            Assert.True(packed / (36UL * 36 * 36 * 10_000_000) is var prefix && (prefix >= 36 * 36 || prefix / 36 < 10 || prefix % 36 < 10));
        }
    }));

    [Theory]
    [InlineData("QZ", true)]
    [InlineData("UK", true)]
    [InlineData("ZZ", true)]
    [InlineData("XK", true)]
    [InlineData("SE", true)]
    [InlineData("AA", false)]
    [InlineData("XX", false)]
    [InlineData("EU", false)]
    public void Prefix_is_allocated_or_not(string letters, bool isAllocated) => Assert.Equal(isAllocated, Isrc.Parse(letters + "SKG1912345").HasAllocatedPrefix);

    [Fact]
    public void None_has_no_allocated_prefix() => Assert.False(default(Isrc).HasAllocatedPrefix);

    [Fact]
    public void Refusal_says_what_was_expected_and_what_came()
    {
        FormatException refusal = Assert.Throws<FormatException>(() => Isrc.Parse("USPR3\u001b[31m" + new string('9', 60)));
        Assert.Equal(
            "Expected an ISRC (2 letters, 3 letters or digits, 7 digits; such as USPR37300012); what came is 'USPR3\\u001B[31m" + new string('9', 30)
            + "' and 30 more characters. Check it against its source.",
            refusal.Message);
        Assert.Contains("what came is empty", Assert.Throws<FormatException>(() => Isrc.Parse("")).Message, StringComparison.Ordinal);
    }

    protected override string Draw(Random random) => Some.Text(random, Some.Letters, 2) + Some.Text(random, Some.Letters + Some.Digits, 3) + Some.Text(random, Some.Digits, 7);
}
