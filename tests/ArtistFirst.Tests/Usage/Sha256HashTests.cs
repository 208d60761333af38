using System.Text.Json;

namespace ArtistFirst.Tests.Usage;

public sealed class Sha256HashTests
{
    // FIPS 180-4's first example.
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public async Task Hash_of_bytes_and_of_a_stream_is_that_of_the_standard()
    {
        Assert.Equal(HashOfAbc, Sha256Hash.Of("abc"u8).ToString());
        Assert.Equal(HashOfAbc, (await Sha256Hash.OfAsync(new MemoryStream("abc"u8.ToArray()))).ToString());
    }

    [Fact]
    public void Text_bytes_and_JSON_go_both_ways()
    {
        Sha256Hash hash = Sha256Hash.Parse(HashOfAbc.ToUpperInvariant());

        Assert.Equal(Sha256Hash.Of("abc"u8), hash);
        Assert.Equal(hash, Sha256Hash.FromBytes(hash.ToArray()));
        Assert.Equal($"\"{HashOfAbc}\"", JsonSerializer.Serialize(hash));
        Assert.Equal(hash, JsonSerializer.Deserialize<Sha256Hash>($"\"{HashOfAbc}\""));
    }

    [Fact]
    public void Default_value_is_none_and_no_text_reads_as_it()
    {
        Assert.True(default(Sha256Hash).IsEmpty);
        Assert.Empty(default(Sha256Hash).ToString());
        Assert.False(Sha256Hash.TryParse(new string('0', 64), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ba7816bf")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0")]
    public void What_is_not_64_hexadecimal_digits_is_refused(string text)
    {
        Assert.False(Sha256Hash.TryParse(text, out Sha256Hash hash));
        Assert.True(hash.IsEmpty);
        Assert.Throws<FormatException>(() => Sha256Hash.Parse(text));
    }

    [Fact]
    public void Too_few_bytes_are_refused() => Assert.Throws<ArgumentException>(() => Sha256Hash.FromBytes(new byte[31]));
}
