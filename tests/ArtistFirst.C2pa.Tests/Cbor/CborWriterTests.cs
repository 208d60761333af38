namespace ArtistFirst.C2pa.Tests;

public sealed class CborWriterTests
{
    public static TheoryData<string, string> Deterministic => Rfc8949Vectors.Deterministic;

    public static TheoryData<string, string> Lax => Rfc8949Vectors.Lax;

    [Theory]
    [MemberData(nameof(Deterministic))]
    public void The_deterministic_examples_of_RFC_8949_are_written_byte_for_byte(string text, string hexadecimal)
    {
        Assert.NotEmpty(text);
        Assert.Equal(hexadecimal, Convert.ToHexStringLower(CborText.Rewrite(Convert.FromHexString(hexadecimal))));
    }

    [Theory]
    [MemberData(nameof(Lax))]
    public void The_others_are_written_in_their_deterministic_form(string text, string hexadecimal)
    {
        byte[] rewritten = CborText.Rewrite(Convert.FromHexString(hexadecimal));
        string sorted = text.StartsWith("{\"Fun\"", StringComparison.Ordinal) ? "{\"Amt\": -2, \"Fun\": true}" : text;
        Assert.Equal(sorted, CborText.Of(rewritten));
        Assert.Equal(rewritten, CborText.Rewrite(rewritten));
    }

    [Fact]
    public void Keys_are_sorted_by_the_bytes_of_their_encoding()
    {
        // RFC 8949 §4.2.1 gives this very order: 10, 100, -1, "z", "aa", [100], [-1], false.
        Assert.Equal("{10: 1, 100: 2, -1: 3, \"z\": 4, \"aa\": 5, [100]: 6, [-1]: 7, false: 8}", Order("a8", "f408", "812007", "81186406", "62616105", "617a04", "2003", "186402", "0a01"));
    }

    [Fact]
    public void A_key_that_is_written_twice_is_refused()
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        foreach (string key in (string[])["a", "b", "a"])
        {
            writer.WriteTextString(key);
            writer.WriteNull();
        }

        Assert.Contains("6161", Assert.Throws<InvalidOperationException>(writer.WriteEndMap).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_without_a_value_a_tag_without_an_item_and_a_second_item_are_refused()
    {
        var writer = new CborWriter();
        Assert.Throws<InvalidOperationException>(() => writer.Encode());
        writer.WriteStartMap();
        writer.WriteInteger(1);
        Assert.Throws<InvalidOperationException>(writer.WriteEndMap);
        Assert.Throws<InvalidOperationException>(writer.WriteEndArray);
        writer.WriteTag(0);
        Assert.Throws<InvalidOperationException>(writer.WriteEndMap);
        writer.WriteTextString("x");
        Assert.Throws<InvalidOperationException>(() => writer.Encode());
        writer.WriteEndMap();
        Assert.Throws<InvalidOperationException>(writer.WriteNull);
        Assert.Throws<InvalidOperationException>(writer.WriteEndMap);
        Assert.Equal("{1: 0(\"x\")}", CborText.Of(writer.Encode()));
    }

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        var writer = new CborWriter();
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteInteger((Int128)1 << 64));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteInteger(-((Int128)1 << 64) - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteSimpleValue(24));
        Assert.ThrowsAny<ArgumentException>(() => writer.WriteTextString("\ud800"));
        Assert.Throws<ArgumentException>(() => writer.WriteEncodedValue(new byte[] { 0x81 }));
        Assert.Throws<ArgumentException>(() => writer.WriteEncodedValue(new byte[] { 0x80, 0x80 }));
        writer.WriteEncodedValue(new byte[] { 0x9F, 0xFF });
        Assert.Equal("9fff", Convert.ToHexStringLower(writer.Encode()));
    }

    [Fact]
    public void Nothing_is_written_deeper_than_readers_go()
    {
        var writer = new CborWriter();
        for (int i = 0; i < CborReader.MaxDepth; i++)
        {
            writer.WriteStartArray();
        }

        Assert.Throws<InvalidOperationException>(writer.WriteStartArray);
        for (int i = 0; i < CborReader.MaxDepth; i++)
        {
            writer.WriteEndArray();
        }

        new CborReader(writer.Encode()).SkipValue();
    }

    private static string Order(string head, params string[] pairs) => CborText.Of(CborText.Rewrite(Convert.FromHexString(head + string.Concat(pairs))));
}
