using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>What holds for every identifier, struct or class.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public abstract class IdentifierFacts<T>
    where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>
{
    // What breaks readers: other digits and letters, halves of pairs, controls, marks, separators of every kind.
    private const string Odd = "\0\t\n\r\u001b -.:/%@*#?Iisrcİıſ\u0660\uff10\uff21\u0100\u0130\u2010\u200b\u202e\ufeff\ufffe\ud83c\udfb5";

    /// <summary>A valid canonical text.</summary>
    protected abstract string Draw(Random random);

    /// <summary>Valid canonical texts at the ends of the range.</summary>
    protected virtual IEnumerable<string> Extremes => [];

    private Arbitrary<string> Texts => Some.Drawn(Draw);

    [Fact]
    public void Text_reads_back()
    {
        Assert.All(Extremes, ReadsBack);
        Check.One(Some.Seeded, Prop.ForAll(Texts, ReadsBack));
    }

    [Fact]
    public void Display_form_reads_back() => Check.One(Some.Seeded, Prop.ForAll(Texts, text =>
    {
        T value = T.Parse(text, null);
        Assert.Equal(value, T.Parse(value.ToString("D", null), null));
    }));

    [Fact]
    public void Json_reads_back() => Check.One(Some.Seeded.WithMaxTest(50), Prop.ForAll(Texts, text =>
    {
        T value = T.Parse(text, null);
        string json = JsonSerializer.Serialize(value);
        Assert.Equal(JsonSerializer.Serialize(text), json);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
        string escaped = string.Concat(text.Select(c => $"\\u{(int)c:x4}"));
        Assert.Equal(value, JsonSerializer.Deserialize<T>($"\"{escaped}\""));
    }));

    [Fact]
    public void Json_object_may_have_it_as_key()
    {
        var map = new Dictionary<object, int> { [T.Parse(Draw(new Random(1)), null)] = 1 }.ToDictionary(pair => (T)pair.Key, pair => pair.Value);
        string json = JsonSerializer.Serialize(map);
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<T, int>>(json));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    public void Json_of_another_kind_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

    [Fact]
    public void Json_of_another_spelling_is_refused()
    {
        string text = Draw(new Random(1));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>($"\" {text}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>($"\"{text} \""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>($"\"{new string('1', 100_000)}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>([(byte)'"', 0xC3, 0x28, 0xFF, (byte)'"']));
    }

    [Fact]
    public void Room_that_is_too_small_is_left_alone() => Check.One(Some.Seeded.WithMaxTest(50), Prop.ForAll(Texts, text =>
    {
        T value = T.Parse(text, null);
        for (int room = 0; room < text.Length; room++)
        {
            Assert.False(value.TryFormat(new char[room], out int chars, default, null));
            Assert.False(value.TryFormat(new byte[room], out int bytes, default, null));
            Assert.Equal((0, 0), (chars, bytes));
        }

        char[] more = [.. new string('#', text.Length + 1)];
        Assert.True(value.TryFormat(more, out int written, default, null));
        Assert.Equal((text + "#", text.Length), (new string(more), written));
        Assert.Equal(text, $"{value}");
    }));

    [Fact]
    public void Unknown_format_is_refused()
    {
        T value = T.Parse(Draw(new Random(1)), null);
        Assert.Equal("Expected the format G (canonical) or D (for display); what came is 'X'.", Assert.Throws<FormatException>(() => value.ToString("X", null)).Message);
        Assert.Throws<FormatException>(() => value.TryFormat(new byte[300], out _, "DD", null));
    }

    [Fact]
    public void Hostile_text_is_refused_or_read_the_same_in_both_encodings() => Check.One(Some.Seeded.WithMaxTest(2000), Prop.ForAll(Some.Drawn(Damaged), text =>
    {
        bool isRead = T.TryParse(text, null, out T? value);
        Assert.Equal(isRead, T.TryParse(Encoding.UTF8.GetBytes(text), null, out T? utf8Value));
        Assert.Equal(value, utf8Value);
        if (isRead)
        {
            ReadsBack(value!.ToString(null, null));
        }
    }));

    [Fact]
    public void Refusal_explains_itself_whatever_came() => Check.One(Some.Seeded.WithMaxTest(150), Prop.ForAll(Some.Drawn(Damaged), text =>
    {
        if (!T.TryParse(text, null, out _))
        {
            Explains(Assert.Throws<FormatException>(() => T.Parse(text, null)));
            Explains(Assert.Throws<FormatException>(() => T.Parse(Encoding.UTF8.GetBytes(text), null)));
        }
    }));

    [Fact]
    public void Hostile_bytes_are_never_an_error() => Check.One(Some.Seeded.WithMaxTest(1000), Prop.ForAll(Some.Drawn(random =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Damaged(random));
        return bytes.Length == 0 ? bytes : [.. bytes[..random.Next(bytes.Length)], (byte)random.Next(256), .. bytes[random.Next(bytes.Length)..]];
    }), bytes => T.TryParse(bytes, null, out T? value) == (value?.ToString(null, null).Length > 0)));

    [Fact]
    public void No_text_and_endless_text_are_refused()
    {
        string endless = string.Concat(Enumerable.Repeat(Draw(new Random(1)) + " ", 50_000));
        Assert.False(IsParsed<T>(null, out _));
        Assert.False(T.TryParse(string.Empty, null, out _));
        Assert.False(T.TryParse(endless, null, out _));
        Assert.False(T.TryParse(Encoding.UTF8.GetBytes(endless), null, out _));
        Explains(Assert.Throws<FormatException>(() => T.Parse(endless, null)));
        Assert.Throws<ArgumentNullException>(() => Parsed<T>(null!));
    }

    [Fact]
    public void Characters_that_only_look_the_same_are_refused() => Check.One(Some.Seeded, Prop.ForAll(Texts, text =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            Assert.False(T.TryParse($"{text[..i]}{(char)(text[i] + 0x100)}{text[(i + 1)..]}", null, out _));
            Assert.False(T.TryParse($"{text[..i]}{(char)(text[i] + 0xFEE0)}{text[(i + 1)..]}", null, out _));
            byte[] high = Encoding.UTF8.GetBytes(text);
            high[i] |= 0x80;
            Assert.False(T.TryParse(high, null, out _));
        }
    }));

    private static void ReadsBack(string text)
    {
        Assert.True(IsParsed<T>(text, out T? fromString), text);
        Assert.Equal(fromString, Parsed<T>(text));
        Assert.True(T.TryParse(text.AsSpan(), null, out T? fromChars), text);
        Assert.True(T.TryParse(Encoding.UTF8.GetBytes(text), null, out T? fromBytes), text);
        Assert.Equal([text, text, text], [fromString.ToString(null, null), fromChars.ToString("G", null), fromBytes.ToString(string.Empty, null)]);
        Assert.Equal(fromString, fromChars);
        Assert.Equal(fromString, fromBytes);
        Assert.Equal(fromString.GetHashCode(), fromBytes.GetHashCode());
        byte[] utf8 = new byte[text.Length];
        Assert.True(fromString.TryFormat(utf8, out int written, default, null));
        Assert.Equal((text, text.Length), (Encoding.UTF8.GetString(utf8), written));
    }

    // Where the type is a parameter, the compiler finds the members for spans first.
    private static TParsed Parsed<TParsed>(string text)
        where TParsed : IParsable<TParsed> => TParsed.Parse(text, null);

    private static bool IsParsed<TParsed>([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out TParsed value)
        where TParsed : IParsable<TParsed> => TParsed.TryParse(text, null, out value);

    // What a log or a terminal gets is printable and short, whatever came.
    private static void Explains(FormatException refusal)
    {
        Assert.StartsWith("Expected ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("what came is ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(refusal.Message, c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u202e' or '\u200b' or '\ufeff');
        Assert.InRange(refusal.Message.Length, 20, 900);
    }

    private string Damaged(Random random)
    {
        StringBuilder text = new(random.Next(4) == 0 ? T.Parse(Draw(random), null).ToString("D", null) : Draw(random));
        for (int change = random.Next(4); change > 0; change--)
        {
            int at = random.Next(text.Length);
            char c = random.Next(2) == 0 ? Odd[random.Next(Odd.Length)] : (char)random.Next(128);
            _ = random.Next(4) switch
            {
                0 => text.Insert(at, c),
                1 => text.Remove(at, 1),
                2 => text.Remove(at, 1).Insert(at, c),
                _ => text.Insert(at, text.ToString(at, text.Length - at)),
            };
            if (text.Length == 0)
            {
                break;
            }
        }

        return text.ToString();
    }
}
