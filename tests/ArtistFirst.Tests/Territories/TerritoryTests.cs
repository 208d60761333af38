namespace ArtistFirst.Tests;

public class TerritoryTests : IdentifierValueFacts<Territory>
{
    // The tz database's list of the officially assigned codes, and XK.
    private const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ "
        + "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT "
        + "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO "
        + "NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR "
        + "TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

    protected override IEnumerable<string> Extremes => ["AD", "ZW", "XK", "Worldwide"];

    // The world comes last, whatever the order of the letters.
    protected override bool OrdersByText => false;

    [Fact]
    public void Two_hundred_and_fifty_codes_are_read_and_no_others()
    {
        string[] codes = [.. from first in Some.Letters from second in Some.Letters select $"{first}{second}" into code where Territory.TryParse(code, out _) select code];
        Assert.Equal(Codes.Split(' '), codes);
        Assert.Equal(250, codes.Length);
    }

    [Theory]
    [InlineData("worldwide")]
    [InlineData("WORLDWIDE")]
    public void World_has_a_word(string text)
    {
        Assert.Equal(Territory.Worldwide, Territory.Parse(text));
        Assert.True(Territory.Worldwide.IsWorldwide && !Territory.Parse("SE").IsWorldwide && !default(Territory).IsWorldwide);
        Assert.Equal("Worldwide", Territory.Worldwide.ToString());
    }

    [Theory]
    [InlineData("UK", "The code of the United Kingdom is GB.")]
    [InlineData("uk", "The code of the United Kingdom is GB.")]
    [InlineData("2136", "Numbers of CISAC's TIS list are not read: take the ISO 3166-1 code of 2 letters.")]
    [InlineData("*", "The whole world as one territory is written Worldwide; the star belongs in a list of territories.")]
    [InlineData("YU", "Check it against its source.")]
    [InlineData("EU", "Check it against its source.")]
    [InlineData("SWE", "Check it against its source.")]
    [InlineData(" SE", "Check it against its source.")]
    [InlineData("", "Check it against its source.")]
    public void Refusal_says_what_to_do(string text, string advice)
    {
        Assert.False(Territory.TryParse(text, out _));
        Assert.EndsWith(advice, Assert.Throws<FormatException>(() => Territory.Parse(text)).Message, StringComparison.Ordinal);
    }

    protected override string Draw(Random random) => random.GetItems(Codes.Split(' '), 1)[0];
}
