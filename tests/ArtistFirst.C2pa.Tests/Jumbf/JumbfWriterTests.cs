namespace ArtistFirst.C2pa.Tests;

public sealed class JumbfWriterTests
{
    [Fact]
    public void A_superbox_has_the_bytes_that_the_standard_says()
    {
        var writer = new JumbfWriter();
        writer.StartSuperbox(JumbfTypes.Cbor, "a");
        writer.WriteBox(JumbfBox.Cbor, [0xA0]);
        writer.EndSuperbox();
        Assert.Equal("0000002C6A756D620000001B6A756D6463626F7200110010800000AA00389B710361000000000963626F72A0", Convert.ToHexString(writer.Encode()));
        Assert.Equal(27, JumbfDescription.EncodedLength(1, 0));
    }

    [Fact]
    public void A_store_begins_38_bytes_before_its_first_manifest()
    {
        JumbfSuperbox store = JumbfReader.Read(Some.JumbfStore(out _));
        Assert.Equal(38, store.Superboxes[0].Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a;b")]
    [InlineData("a?b")]
    [InlineData("a\u0085b")]
    public void A_label_that_no_URI_could_name_is_refused(string label) =>
        Assert.Throws<ArgumentException>(() => new JumbfWriter().StartSuperbox(JumbfTypes.Cbor, label));

    [Fact]
    public void An_open_superbox_is_not_given_out()
    {
        var writer = new JumbfWriter();
        writer.StartSuperbox(JumbfTypes.Cbor, "a");
        Assert.Throws<InvalidOperationException>(writer.Encode);
    }
}
