namespace ArtistFirst.Tests;

public class UseIdTests
{
    [Fact]
    public void Every_use_is_read_by_its_id_and_by_nothing_else()
    {
        foreach (Uses use in UseNames.Enumerate((Uses)ushort.MaxValue))
        {
            Assert.Equal(use, UseId.Parse(use.ToWireName()).Use);
            Assert.Equal(use.ToWireName(), new UseId(use).ToString());
            Assert.False(UseId.TryParse(use.ToString(), out _));
            Assert.False(UseId.TryParse(((int)use).ToString(System.Globalization.CultureInfo.InvariantCulture), out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Transform.Remix")]
    [InlineData("transform.remix ")]
    [InlineData("transform.remix voice.clone")]
    [InlineData("transform")]
    public void Text_that_is_no_id_is_refused(string text)
    {
        Assert.False(UseId.TryParse(text, out UseId id));
        Assert.Equal(Uses.None, id.Use);
        Assert.Contains("such as transform.remix", Assert.Throws<FormatException>(() => UseId.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_uses_or_none_have_no_id()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UseId(Uses.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UseId(Uses.Remix | Uses.Cover));
        Assert.Equal(string.Empty, default(UseId).ToString());
    }
}
