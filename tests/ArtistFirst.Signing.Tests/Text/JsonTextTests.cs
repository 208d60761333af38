using ArtistFirst.Tests;

namespace ArtistFirst.Signing.Tests;

public sealed class JsonTextTests
{
    /// <summary>What RFC 8259 allows and the strict form does not.</summary>
    private static readonly Dictionary<string, string> Stricter = new(StringComparer.Ordinal)
    {
        ["y_object_duplicated_key.json"] = "An object has the same member twice",
        ["y_object_duplicated_key_and_value.json"] = "An object has the same member twice",
        ["y_object_escaped_null_in_key.json"] = "A member name holds an escape",
        ["y_string_null_escape.json"] = "A string holds U+0000",
    };

    public static TheoryData<string> Suite(char kind) =>
        [.. Directory.EnumerateFiles(Vectors.Get("json/JSONTestSuite/test_parsing"), $"{kind}_*").Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Suite), 'n')]
    public void What_is_not_JSON_is_refused(string name)
    {
        byte[] text = File.ReadAllBytes(Vectors.Get($"json/JSONTestSuite/test_parsing/{name}"));

        Assert.False(JsonText.IsStrict(text, JsonText.MaxDepth, out string why));
        Assert.NotEmpty(why);
        Assert.False(JsonText.IsStrict(AsMember(text), JsonText.MaxDepth, out _));
    }

    [Theory]
    [MemberData(nameof(Suite), 'y')]
    public void JSON_is_accepted_unless_the_strict_form_forbids_it(string name)
    {
        byte[] text = File.ReadAllBytes(Vectors.Get($"json/JSONTestSuite/test_parsing/{name}"));

        bool strict = JsonText.IsStrict(AsMember(text), JsonText.MaxDepth, out string why);

        Assert.Equal(!Stricter.ContainsKey(name), strict);
        Assert.StartsWith(Stricter.GetValueOrDefault(name, string.Empty), why, StringComparison.Ordinal);
    }

    /// <summary>The strict form wants an object outermost; most texts of the suite are arrays.</summary>
    private static byte[] AsMember(byte[] text) => [.. "{\"a\":"u8, .. text, .. "}"u8];
}
