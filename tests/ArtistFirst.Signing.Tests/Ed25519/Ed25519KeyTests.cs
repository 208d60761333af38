using System.Numerics;
using System.Text.Json;

namespace ArtistFirst.Signing.Tests;

/// <summary>What is particular to keys of Ed25519.</summary>
public sealed class Ed25519KeyTests
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    /// <summary>y of all points of small order, and every other way to write the same field element in 255 bits.</summary>
    public static TheoryData<string> SmallOrders
    {
        get
        {
            var eighth = new BigInteger(Convert.FromHexString("26E8958FC2B227B045C3F489F2EF98F0D5DFAC05D3C63339B13802886D53FC05"), isUnsigned: true);
            var data = new TheoryData<string>();
            foreach (BigInteger y in new[] { 0, 1, Prime - 1, eighth, Prime - eighth, Prime, Prime + 1 })
            {
                byte[] encoded = Encode(y);
                data.Add(Convert.ToHexString(encoded));
                encoded[^1] |= 0x80;
                data.Add(Convert.ToHexString(encoded));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SmallOrders))]
    public void A_point_of_small_order_is_refused_however_it_is_written(string point)
    {
        byte[] bytes = Convert.FromHexString(point);
        var exception = Assert.Throws<KeyFormatException>(() => Import(bytes));

        bytes[^1] &= 0x7F;
        bool isCanonical = new BigInteger(bytes, isUnsigned: true) < Prime;
        Assert.Contains(isCanonical ? "small order" : "not canonical", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_canonical_is_refused()
    {
        for (int above = 0; above < 19; above++)
        {
            byte[] encoded = Encode(Prime + above);
            Assert.Throws<KeyFormatException>(() => Import(encoded));
        }
    }

    [Fact]
    public void Of_the_small_y_those_on_the_curve_are_accepted()
    {
        // Half of all y have an x. These are the first, computed with another implementation.
        int[] accepted = [.. Enumerable.Range(0, 20).Where(y => Record.Exception(() => Import(Encode(y))) is null)];

        Assert.Equal([3, 4, 5, 6, 9, 10, 14, 15, 16, 18, 19], accepted);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void A_key_of_another_length_is_refused(int length)
    {
        Assert.Throws<KeyFormatException>(() => Import(new byte[length]));
    }

    /// <summary>The row "LibSodium" of the results: only case 3 verifies. Cases 0 and 1 have a key of small order, 10 and 11 one that is not canonical.</summary>
    [Fact]
    public void The_cases_of_the_speccheck_are_answered_as_libsodium_does()
    {
        Some.Require(SignatureAlgorithm.Ed25519);
        using JsonDocument document = Some.Document("crypto/ed25519-speccheck/cases.json");

        string answers = string.Concat(document.RootElement.EnumerateArray().Select(Answer));

        Assert.Equal("KKXVXXXXXXKK", answers);
    }

    private static char Answer(JsonElement test)
    {
        try
        {
            PublicKey key = Import(Convert.FromHexString(test.GetProperty("pub_key").GetString()!));
            bool verified = key.Verify(
                Convert.FromHexString(test.GetProperty("message").GetString()!),
                Convert.FromHexString(test.GetProperty("signature").GetString()!));
            return verified ? 'V' : 'X';
        }
        catch (KeyFormatException)
        {
            return 'K';
        }
    }

    private static PublicKey Import(byte[] point) =>
        PublicKey.ImportJwk(Some.Utf8($$"""{"kty":"OKP","crv":"Ed25519","x":"{{StrictBase64Url.Encode(point)}}"}"""));

    private static byte[] Encode(BigInteger y)
    {
        byte[] encoded = new byte[32];
        Assert.True(y.TryWriteBytes(encoded, out _, isUnsigned: true));
        return encoded;
    }
}
