using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class DigitRowTests
{
    [Fact]
    public void All_ways_agree_with_one_digit_at_a_time() => Check.One(Some.Seeded.WithMaxTest(10_000), Prop.ForAll(Some.Drawn(Drawn), row =>
    {
        (string text, Vector128<sbyte> weights) = row;
        byte[] bytes = [.. text.Select(unit => (byte)(unit <= 0xFF ? unit : (unit & 0xFF) | 0x80))];
        (bool, ulong, uint) expected = OneAtATime(text, weights);
        Assert.Equal(expected, Kept(DigitRow.TryRead<char>(text, weights, out ulong number, out uint sum), number, sum));
        Assert.Equal(expected, Kept(DigitRow.TryRead<byte>(bytes, weights, out number, out sum), number, sum));
        Assert.Equal(expected, Kept(DigitRow.TryReadHalves<char>(text, weights, out number, out sum), number, sum));
        Assert.Equal(expected, Kept(DigitRow.TryReadHalves<byte>(bytes, weights, out number, out sum), number, sum));
    }));

    [Fact]
    public void Greatest_digits_and_weights_do_not_overflow()
    {
        (string text, Vector128<sbyte> weights) = (new string('9', 16), Vector128.Create(sbyte.MaxValue));
        Assert.True(DigitRow.TryRead<char>(text, weights, out ulong number, out uint sum));
        Assert.Equal((9_999_999_999_999_999UL, 16u * 9 * 127), (number, sum));
        Assert.True(DigitRow.TryReadHalves<char>(text, weights, out number, out sum));
        Assert.Equal((9_999_999_999_999_999UL, 16u * 9 * 127), (number, sum));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(16)]
    public void Any_unit_but_a_digit_is_refused_in_every_place(int length)
    {
        char[] text = [.. new string('7', length)];
        for (int place = 0; place < length; place++)
        {
            for (int unit = 0; unit <= char.MaxValue; unit++)
            {
                text[place] = (char)unit;
                bool isDigit = char.IsAsciiDigit((char)unit);
                bool agrees = DigitRow.TryRead<char>(text, default, out _, out _) == isDigit && DigitRow.TryReadHalves<char>(text, default, out _, out _) == isDigit;
                Assert.True(agrees, $"U+{unit:X4} in place {place}");
            }

            text[place] = '7';
        }
    }

    private static (bool IsRead, ulong Number, uint Sum) OneAtATime(string text, Vector128<sbyte> weights)
    {
        if (text.Length is < 8 or > 16 || !text.All(char.IsAsciiDigit))
        {
            return default;
        }

        uint sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            sum += (uint)((text[i] - '0') * weights[i + 16 - text.Length]);
        }

        return (true, ulong.Parse(text, null), sum);
    }

    private static (bool IsRead, ulong Number, uint Sum) Kept(bool isRead, ulong number, uint sum) => isRead ? (true, number, sum) : default;

    private static (string Text, Vector128<sbyte> Weights) Drawn(Random random)
    {
        byte[] weights = new byte[16];
        random.NextBytes(weights);
        return (Some.Damaged(random, Some.Text(random, Some.Digits, random.Next(4) == 0 ? random.Next(20) : random.Next(8, 17))),
            Vector128.Create(weights).AsSByte() & Vector128.Create(sbyte.MaxValue));
    }
}
