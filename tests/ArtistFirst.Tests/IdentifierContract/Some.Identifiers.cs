using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

internal static partial class Some
{
    public const string Digits = "0123456789";
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static readonly Isrc Recording = Isrc.Parse("USPR37300012");
    public static readonly Territory Sweden = Territory.Parse("SE");

    /// <summary>How properties are checked: many cases, the same ones in every run.</summary>
    public static Config Seeded => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 7);

    /// <summary>Values drawn by a recipe.</summary>
    public static Arbitrary<T> Drawn<T>(Func<Random, T> draw) => Gen.Choose(0, int.MaxValue - 1).Select(seed => draw(new Random(seed))).ToArbitrary();

    /// <summary>Characters of an alphabet.</summary>
    public static string Text(Random random, string alphabet, int length) => new(random.GetItems<char>(alphabet, length));

    /// <summary>The text, or as often with one or two of its units replaced by any other, of ASCII or beyond it.</summary>
    public static string Damaged(Random random, string text)
    {
        char[] units = text.ToCharArray();
        for (int change = units.Length == 0 ? 0 : int.Max(0, random.Next(5) - 2); change > 0; change--)
        {
            int place = random.Next(units.Length);
            units[place] = random.Next(3) switch
            {
                0 => (char)random.Next(128),
                1 => (char)random.Next(char.MaxValue + 1),
                _ => (char)(units[place] | (random.Next(1, 256) << 8)),
            };
        }

        return new string(units);
    }

    /// <summary>The one continuation of the text, from these, that makes it an identifier.</summary>
    public static string Completed<T>(string text, IEnumerable<string> ends)
        where T : ISpanParsable<T>
        => text + ends.Single(end => T.TryParse(text + end, null, out _));

    /// <summary>Completed by one character of an alphabet.</summary>
    public static string Completed<T>(string text, string alphabet)
        where T : ISpanParsable<T>
        => Completed<T>(text, alphabet.Select(character => character.ToString()));
}
