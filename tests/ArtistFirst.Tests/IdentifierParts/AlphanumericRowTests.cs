using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class AlphanumericRowTests
{
    [Fact]
    public void All_ways_agree_with_one_character_at_a_time() => Check.One(Some.Seeded.WithMaxTest(10_000), Prop.ForAll(Some.Drawn(Drawn), row =>
    {
        (string before, string text) = row;
        byte[] bytes = [.. text.Select(unit => (byte)(unit <= 0xFF ? unit : (unit & 0xFF) | 0x80))];
        uint state = CheckCharacters.Mod37State<char>(before);
        (bool, ulong, ulong) expected = OneAtATime(before, text);
        Assert.Equal(expected, Kept(AlphanumericRow.TryRead<char>(text, state, out ulong front, out ulong last), front, last));
        Assert.Equal(expected, Kept(AlphanumericRow.TryRead<byte>(bytes, state, out front, out last), front, last));
        Assert.Equal(expected, Kept(AlphanumericRow.TryReadInTurn<char>(text, state, out front, out last), front, last));
        Assert.Equal(expected, Kept(AlphanumericRow.TryReadInTurn<byte>(bytes, state, out front, out last), front, last));
    }));

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void Any_unit_but_the_right_character_in_either_case_is_refused_in_every_place(int length)
    {
        string right = Some.Text(new Random(length), Textbook.Base36, length - 1);
        right += Textbook.Mod37Radix36(right);
        char[] text = [.. right];
        for (int place = 0; place < length; place++)
        {
            for (int unit = 0; unit <= char.MaxValue; unit++)
            {
                text[place] = (char)unit;
                bool isRight = char.IsAscii((char)unit) && char.ToUpperInvariant((char)unit) == right[place];
                bool agrees = AlphanumericRow.TryRead<char>(text, 36, out _, out _) == isRight && AlphanumericRow.TryReadInTurn<char>(text, 36, out _, out _) == isRight;
                Assert.True(agrees, $"U+{unit:X4} in place {place} of {right}");
            }

            text[place] = right[place];
        }
    }

    private static (bool IsRead, ulong Front, ulong Last) OneAtATime(string before, string text)
    {
        string capitals = text.ToUpperInvariant();
        return text.Length is 12 or 16 && text.All(char.IsAsciiLetterOrDigit) && Textbook.Mod37Radix36(before + capitals[..^1]) == capitals[^1]
            ? (true, Number(capitals[..^8]), Number(capitals[^8..]))
            : default;
    }

    private static ulong Number(string characters)
        => characters.Aggregate(0UL, static (number, character) => (number * 36) + (ulong)Textbook.Base36.IndexOf(character, StringComparison.Ordinal));

    private static (bool IsRead, ulong Front, ulong Last) Kept(bool isRead, ulong front, ulong last) => isRead ? (true, front, last) : default;

    private static (string Before, string Text) Drawn(Random random)
    {
        string before = Some.Text(random, Textbook.Base36, random.Next(8));
        string text = Some.Text(random, Textbook.Base36, random.Next(4) == 0 ? random.Next(1, 20) : random.GetItems([11, 15], 1)[0]);
        text += Textbook.Mod37Radix36(before + text);
        return (before, Some.Damaged(random, random.Next(4) == 0 ? text.ToLowerInvariant() : text));
    }
}
