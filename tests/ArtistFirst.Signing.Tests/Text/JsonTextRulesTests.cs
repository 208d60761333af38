using System.Text;

namespace ArtistFirst.Signing.Tests;

/// <summary>The rules of the strict form, one by one.</summary>
public sealed class JsonTextRulesTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData(" \t\r\n{ \"a\" : [ 1 , -0.5e+7 , true , false , null , { } , [ ] ] } \n")]
    [InlineData("""{"":0}""")]
    [InlineData("""{"a":{"a":{"b":1}},"b":[{"a":1},{"a":1}]}""")]
    [InlineData("""{"a":"\u0001\ud83d\ude00\\\"\/\b\f\n\r\t"}""")]
    [InlineData("{\"é\":\"😀\",\"e\u0301\":1}")]
    [InlineData("{\"a\":\"\u007F\uFFFF\uFEFF\"}")]
    public void Strict_text_is_accepted(string text)
    {
        Assert.True(JsonText.IsStrict(Some.Utf8(text), JsonText.MaxDepth, out string why), why);
        Assert.Empty(why);
        Assert.True(JsonText.IsStrict(Some.Utf8(text), JsonText.MaxDepth));
    }

    [Theory]
    [InlineData("", "object was expected (at byte 0)")]
    [InlineData("  ", "object was expected (at byte 2)")]
    [InlineData("[]", "object was expected")]
    [InlineData("\"{}\"", "object was expected")]
    [InlineData("\uFEFF{}", "byte order mark")]
    [InlineData("{}{}", "after the end of the object (at byte 2)")]
    [InlineData("{}\0", "after the end")]
    [InlineData("{} x", "after the end")]
    [InlineData("{\u00A0}", "member name was expected")]
    [InlineData("""{"a":1,"b":2,"a":3}""", "same member twice (at byte 13)")]
    [InlineData("""{"x":[{"a":1,"a":1}]}""", "same member twice")]
    [InlineData("""{"exp":1,"\u0065xp":2}""", "escape")]
    [InlineData("""{"a\\b":1}""", "escape")]
    [InlineData("{\"a\nb\":1}", "control character")]
    [InlineData("{\"a", "does not end")]
    [InlineData("""{"a":"\u0000"}""", "U+0000")]
    [InlineData("{\"a\":\"\0\"}", "control character")]
    [InlineData("""{"a":"\ud800"}""", "lone surrogate")]
    [InlineData("""{"a":"\ud800\ud800"}""", "lone surrogate")]
    [InlineData("""{"a":"\ud800x\udc00"}""", "lone surrogate")]
    [InlineData("""{"a":"\udc00\ud800"}""", "lone surrogate")]
    [InlineData("""{"a":"\ud83d\n"}""", "lone surrogate")]
    [InlineData("""{"a":"\u12"}""", "four hexadecimal digits")]
    [InlineData("""{"a":"\u+123"}""", "four hexadecimal digits")]
    [InlineData("""{"a":"\u 123"}""", "four hexadecimal digits")]
    [InlineData("""{"a":"\x41"}""", "does not know")]
    [InlineData("{\"a\":\"\\", "does not end")]
    [InlineData("{\"a\":\"bcdefghijklmnopqrstuvwxyz", "does not end")]
    [InlineData("""{"a":01}""", "as JSON writes numbers")]
    [InlineData("""{"a":-}""", "as JSON writes numbers")]
    [InlineData("""{"a":1.}""", "as JSON writes numbers")]
    [InlineData("""{"a":1e}""", "as JSON writes numbers")]
    [InlineData("""{"a":+1}""", "value was expected")]
    [InlineData("""{"a":.5}""", "value was expected")]
    [InlineData("""{"a":0x1}""", "comma or the end")]
    [InlineData("""{"a":NaN}""", "value was expected")]
    [InlineData("""{"a":tru}""", "value was expected")]
    [InlineData("""{"a":truex}""", "comma or the end")]
    [InlineData("""{"a":1,}""", "member name was expected")]
    [InlineData("""{,"a":1}""", "member name was expected")]
    [InlineData("""{"a" 1}""", "colon was expected")]
    [InlineData("""{"a":[1,]}""", "value was expected")]
    [InlineData("""{"a":[1 2]}""", "comma or the end")]
    [InlineData("""{"a":[1}""", "comma or the end")]
    [InlineData("""{"a":1]""", "comma or the end")]
    [InlineData("""{"a":1""", "comma or the end")]
    [InlineData("""{/**/"a":1}""", "member name was expected")]
    [InlineData("{'a':1}", "member name was expected")]
    public void Any_other_text_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(JsonText.IsStrict(Some.Utf8(text), JsonText.MaxDepth, out string why));
        Assert.Contains(reason, why, StringComparison.Ordinal);
        Assert.False(JsonText.IsStrict(Some.Utf8(text), JsonText.MaxDepth));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("C0AF")]
    [InlineData("E0809F")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    [InlineData("F8888080")]
    [InlineData("C3")]
    [InlineData("FF")]
    public void Bytes_that_are_not_UTF8_are_refused_wherever_they_stand(string hexadecimal)
    {
        byte[] bytes = Convert.FromHexString(hexadecimal);
        byte[][] texts =
        [
            [.. "{\"a\":\""u8, .. bytes, .. "\"}"u8],
            [.. "{\""u8, .. bytes, .. "\":1}"u8],
            [.. "{}"u8, .. bytes],
        ];

        Assert.All(texts, text =>
        {
            Assert.False(JsonText.IsStrict(text, 8, out string why));
            Assert.Contains("UTF-8", why, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    public void The_depth_is_counted_with_the_outermost_object(int depth)
    {
        string arrays = new string('[', depth - 1) + new string(']', depth - 1);
        string allowed = depth == 1 ? """{"a":1}""" : $$"""{"a":{{arrays}}}""";

        Assert.True(JsonText.IsStrict(Some.Utf8(allowed), depth, out string why), why);
        Assert.False(JsonText.IsStrict(Some.Utf8($$"""{"a":[{{arrays}}]}"""), depth, out why));
        Assert.Contains("too deep", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65)]
    public void A_depth_out_of_range_is_the_callers_mistake(int depth)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonText.IsStrict("{}"u8, depth, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonText.IsStrict("{}"u8, depth));
    }

    [Fact]
    public void A_million_open_arrays_are_refused_and_do_no_harm()
    {
        Assert.False(JsonText.IsStrict(Some.Utf8("{\"a\":" + new string('[', 1_000_000)), 64, out _));
        Assert.False(JsonText.IsStrict(Some.Utf8(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))), 64, out _));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, true)]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void Members_are_bounded_and_duplicates_are_found_however_many_there_are(int count, bool accepted)
    {
        string[] members = [.. Enumerable.Range(0, count).Select(number => $"\"member{number}\":{{\"a\":1}}")];
        byte[] text = Some.Utf8($"{{{string.Join(',', members)}}}");

        Assert.Equal(accepted, JsonText.IsStrict(text, 8, out string why));
        Assert.Equal(!accepted, why.Contains("too many members", StringComparison.Ordinal));
        foreach (int position in new[] { 0, count / 2, count - 2 })
        {
            string[] doubled = [.. members[..^1], members[position]];
            Assert.False(JsonText.IsStrict(Some.Utf8($"{{{string.Join(',', doubled)}}}"), 8, out _));
        }
    }

    [Fact]
    public void Names_of_every_length_are_told_apart_by_every_byte()
    {
        for (int length = 1; length <= 40; length++)
        {
            for (int position = 0; position < length; position++)
            {
                string name = new('a', length), other = $"{name[..position]}b{name[(position + 1)..]}";
                Assert.True(JsonText.IsStrict(Some.Utf8($$"""{"{{name}}":1,"{{other}}":2,"{{name}}a":3}"""), 1));
                Assert.False(JsonText.IsStrict(Some.Utf8($$"""{"{{name}}":1,"{{other}}":2,"{{name}}":3}"""), 1));
            }
        }
    }

    [Fact]
    public void What_ends_a_string_is_found_at_every_position()
    {
        for (int length = 0; length <= 40; length++)
        {
            string plain = new('x', length);
            Assert.True(JsonText.IsStrict(Some.Utf8($$"""{"a":"{{plain}}"}"""), 1));
            Assert.True(JsonText.IsStrict(Some.Utf8($$"""{"a":"{{plain}}\\\n{{plain}}","b":"this is behind it, longer than a vector"}"""), 1));
            Assert.False(JsonText.IsStrict(Some.Utf8($$"""{"a":"{{plain}}{{'\u001F'}}{{plain}}"}"""), 1));
            Assert.False(JsonText.IsStrict(Some.Utf8($$"""{"a":"{{plain}}\u0000{{plain}}"}"""), 1));
            Assert.False(JsonText.IsStrict(Some.Utf8($$"""{"a":"{{plain}}"""), 1));
        }
    }

    [Fact]
    public void A_refusal_quotes_nothing_of_the_text()
    {
        Assert.False(JsonText.IsStrict("""{"secret-name":1,"secret-name":"secret-value"}"""u8, 8, out string why));

        Assert.DoesNotContain("secret", why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_allocates_nothing()
    {
        byte[] strict = Some.Utf8(Some.Es256Jwk), broken = Encoding.UTF8.GetBytes(Some.Es256Jwk + "x");
        Assert.True(JsonText.IsStrict(strict, 8, out _));
        Assert.False(JsonText.IsStrict(broken, 8));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            JsonText.IsStrict(strict, 8, out _);
            JsonText.IsStrict(broken, 8);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
