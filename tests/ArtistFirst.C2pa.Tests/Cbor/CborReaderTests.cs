namespace ArtistFirst.C2pa.Tests;

public sealed class CborReaderTests
{
    public static TheoryData<string, string> Deterministic => Rfc8949Vectors.Deterministic;

    public static TheoryData<string, string> Lax => Rfc8949Vectors.Lax;

    public static TheoryData<string> Broken => Rfc8949Vectors.Broken;

    [Theory]
    [MemberData(nameof(Deterministic))]
    [MemberData(nameof(Lax))]
    public void The_examples_of_RFC_8949_are_read(string text, string hexadecimal)
    {
        byte[] cbor = Convert.FromHexString(hexadecimal);
        Assert.Equal(text, CborText.Of(cbor));
        Assert.Equal(cbor, new CborReader(cbor).ReadEncodedValue().ToArray());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_RFC_8949_calls_not_well_formed_is_refused_and_nothing_of_it_is_read(string hexadecimal)
    {
        var reader = new CborReader(Convert.FromHexString(hexadecimal));
        Assert.Throws<ManifestFormatException>(reader.SkipValue);
        Assert.Equal((0, 0), (reader.Position, reader.Depth));
        Assert.Throws<ManifestFormatException>(reader.SkipValue);
    }

    [Fact]
    public void A_read_of_the_wrong_type_leaves_the_position_and_says_what_came()
    {
        var reader = new CborReader(Convert.FromHexString("8261610a"));
        reader.ReadStartArray();
        foreach (Action read in (Action[])[() => reader.ReadInteger(), () => reader.ReadByteString(), () => reader.ReadBoolean(), reader.ReadNull, () => reader.ReadDouble(), () => reader.ReadSimpleValue(), () => reader.ReadTag(), () => reader.ReadStartArray(), () => reader.ReadStartMap(), reader.ReadEndArray, reader.ReadEndMap])
        {
            ManifestFormatException refusal = Assert.Throws<ManifestFormatException>(read);
            Assert.Equal((1, "TextString"), (refusal.Offset, refusal.Actual));
            Assert.Equal(1, reader.Position);
        }

        Assert.Equal("a", reader.ReadTextString());
        Assert.Equal(10, reader.ReadInt32());
        Assert.Equal("the end of the array", Assert.Throws<ManifestFormatException>(() => reader.ReadInteger()).Actual);
        reader.ReadEndArray();
        Assert.Equal("the end", Assert.Throws<ManifestFormatException>(() => reader.ReadInteger()).Actual);
    }

    [Theory]
    [InlineData("1b8000000000000000")]
    [InlineData("3b8000000000000000")]
    public void An_integer_that_does_not_fit_is_refused_and_can_still_be_read_in_full(string hexadecimal)
    {
        var reader = new CborReader(Convert.FromHexString(hexadecimal));
        Assert.Throws<ManifestFormatException>(() => reader.ReadInt64());
        Assert.Throws<ManifestFormatException>(() => reader.ReadInt32());
        Assert.Equal(0, reader.Position);
        Assert.Equal(hexadecimal[0] == '1' ? (Int128)1 << 63 : -1 - ((Int128)1 << 63), reader.ReadInteger());
    }

    [Theory]
    [InlineData("62c328")]
    [InlineData("61ff")]
    [InlineData("63eda080")]
    [InlineData("7f61c361bcff")]
    public void Text_that_is_not_UTF_8_is_refused_each_chunk_for_itself(string hexadecimal)
    {
        var reader = new CborReader(Convert.FromHexString(hexadecimal));
        Assert.Throws<ManifestFormatException>(() => reader.ReadTextString());
        Assert.Throws<ManifestFormatException>(reader.SkipValue);
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Byte_strings_and_encoded_values_are_slices_of_the_input()
    {
        byte[] cbor = Convert.FromHexString("824201021903e8");
        var reader = new CborReader(cbor);
        reader.ReadStartArray();
        ReadOnlyMemory<byte> bytes = reader.ReadByteString();
        ReadOnlyMemory<byte> number = reader.ReadEncodedValue();
        cbor[2] = 0x77;
        cbor[6] = 0x77;
        Assert.Equal(0x77, bytes.Span[0]);
        Assert.Equal(0x77, number.Span[2]);
    }

    [Fact]
    public void What_lies_behind_the_item_is_told_and_not_read()
    {
        var reader = new CborReader(new byte[] { 0x80, 0xFF, 0xFF });
        reader.SkipValue();
        Assert.Equal((CborReaderState.Finished, 2), (reader.PeekState(), reader.BytesRemaining));
        Assert.Throws<ManifestFormatException>(reader.SkipValue);
    }

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x9F)]
    [InlineData(0xA1)]
    [InlineData(0xBF)]
    public void Containers_nested_a_thousand_deep_are_refused_at_the_limit(byte head)
    {
        byte[] cbor = new byte[1000];
        cbor.AsSpan().Fill(head);
        var reader = new CborReader(cbor);
        ManifestFormatException refusal = Assert.Throws<ManifestFormatException>(reader.SkipValue);
        Assert.Equal((CborReader.MaxDepth, 0, 0), ((int)refusal.Offset, reader.Position, reader.Depth));
    }

    [Fact]
    public void A_million_tags_before_an_item_cost_no_depth()
    {
        byte[] cbor = new byte[1_000_001];
        cbor.AsSpan().Fill(0xC1);
        cbor[^1] = 0;
        var reader = new CborReader(cbor);
        Assert.Equal(cbor.Length, reader.ReadEncodedValue().Length);
        Assert.Equal(CborReaderState.Finished, reader.PeekState());
    }

    [Theory]
    [InlineData("9affffffff")]
    [InlineData("9bffffffffffffffff")]
    [InlineData("bb7fffffffffffffff")]
    [InlineData("5affffffff")]
    [InlineData("7bffffffffffffffff")]
    public void A_length_beyond_what_is_left_is_refused_before_anything_is_allocated(string hexadecimal)
    {
        byte[] cbor = [.. Convert.FromHexString(hexadecimal), .. new byte[100]];
        var reader = new CborReader(cbor);
        Assert.Throws<ManifestFormatException>(reader.SkipValue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ManifestFormatException>(reader.SkipValue);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }
}
