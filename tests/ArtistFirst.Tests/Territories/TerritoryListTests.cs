using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class TerritoryListTests
{
    [Theory]
    [InlineData("SE", "SE")]
    [InlineData("se,no dk", "DK NO SE")]
    [InlineData("  ZW , AD ,, ", "AD ZW")]
    [InlineData("*", "*")]
    [InlineData("*, -fr -DE", "* -DE -FR")]
    public void Lists_are_read(string text, string canonical)
    {
        Assert.Equal(canonical, TerritorySet.Parse(text).ToString());
        Assert.Equal(TerritorySet.Parse(canonical), TerritorySet.Parse(text));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" , ", "empty")]
    [InlineData("SE UK", "The code of the United Kingdom is GB.")]
    [InlineData("SE SE", "'SE' came again")]
    [InlineData("* -SE -SE", "'SE' came again")]
    [InlineData("SE *", "as the first entry")]
    [InlineData("* *", "as the first entry")]
    [InlineData("* SE", "Expected '-' before 'SE'")]
    [InlineData("-SE", "Expected '*' before '-SE'")]
    [InlineData("SE -NO", "Expected '*' before '-NO'")]
    [InlineData("* -*", "what came is '*'")]
    [InlineData("* --SE", "what came is '-SE'")]
    [InlineData("* -", "what came is empty")]
    [InlineData("Worldwide", "to be written *")]
    [InlineData("SE;NO", "what came is 'SE;NO'")]
    [InlineData("SE\tNO", "what came is 'SE\\u0009NO'")]
    public void Other_lists_are_refused_with_the_reason(string text, string reason)
    {
        Assert.False(TerritorySet.TryParse(text, out TerritorySet set));
        Assert.True(set.IsEmpty);
        Assert.Contains(reason, Assert.Throws<FormatException>(() => TerritorySet.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_bounded()
    {
        Assert.False(TerritorySet.TryParse("SE" + new string(' ', 2048), out _));
        Assert.Contains("2048", Assert.Throws<FormatException>(() => TerritorySet.Parse(new string(',', 100_000))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => TerritorySet.Parse(null!));
        Assert.False(TerritorySet.TryParse(null, out _));
    }

    [Fact]
    public void Every_set_reads_back() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(TerritorySetTests.Draw), set =>
    {
        Assert.Equal(!set.IsEmpty, TerritorySet.TryParse(set.ToString(), out TerritorySet read));
        Assert.Equal(set, read);
        string json = JsonSerializer.Serialize(set);
        Assert.Equal(set.IsEmpty ? "[]" : $"[\"{set.ToString().Replace(" ", "\",\"", StringComparison.Ordinal)}\"]", json);
        Assert.Equal(set, JsonSerializer.Deserialize<TerritorySet>(json));
    }));

    [Theory]
    [InlineData("""["SE","DE"]""", "DE SE")]
    [InlineData("""["\u0053\u0045"]""", "SE")]
    [InlineData("""["*","-\u0053\u0045"]""", "* -SE")]
    public void Json_may_be_in_any_order_and_escaped(string json, string set) => Assert.Equal(TerritorySet.Parse(set), JsonSerializer.Deserialize<TerritorySet>(json));

    [Theory]
    [InlineData("\"SE\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("""[""]""")]
    [InlineData("""["-"]""")]
    [InlineData("""["se"]""")]
    [InlineData("""["UK"]""")]
    [InlineData("""["SE","SE"]""")]
    [InlineData("""["SE","*"]""")]
    [InlineData("""["*","SE"]""")]
    [InlineData("""["Worldwide"]""")]
    [InlineData("""["WORLDWIDE"]""")]
    [InlineData("""["SE NO"]""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\u0053\u0045\u0053\u0045\u0053\u0045\u0053\u0045"]""")]
    public void Other_json_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TerritorySet>(json));

    [Fact]
    public void Hostile_json_is_refused_or_read() =>
        Hostile.Try<JsonException>([.. """["*","-DE","-FR"]"""u8], json => JsonSerializer.Deserialize<TerritorySet>(json));
}
