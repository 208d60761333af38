using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Signing.Tests;

/// <summary>The strict form against the reader of the base class library, told to be as strict as it can.</summary>
public sealed partial class JsonTextPropertyTests
{
    private static readonly JsonDocumentOptions Peer = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private static readonly byte[] Sample = Some.Utf8("""
        {"iss":"https://label.example/a-longer-text-in-which-changed-letters-do-no-harm-so-that-both-answers-occur-often-enough","aud":["a","b\ud83d\ude00"],"n":[0,-1,2.5e-3,1E+9],"t":{"x":true,"y":false,"z":null,"é":"ü\u00fc"},"e":{},"l":[[],[{}]]}
        """);

    [Fact]
    public void Mutated_text_is_answered_as_the_base_class_library_answers()
    {
        AssertAgreement(Checks.Mutations(Sample));
    }

    [Fact]
    public void Text_of_JSON_pieces_is_answered_as_the_base_class_library_answers()
    {
        string[] pieces =
        [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"a\":1", "\"\":", "\"\\u0061\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\n\"", "\"",
            "0", "-0", "01", "1.5", "1e5", "1e", "-", "true", "null", "nul", " ", "\n", "\v", "\0", "é", "{\"a\":", "{\"a\":[", "}}", "]}", "\\", "/",
        ];
        Gen<byte[]> texts = Gen.Elements(pieces).ArrayOf().Select(chosen => Some.Utf8("{" + string.Concat(chosen) + "}"));

        AssertAgreement(texts.ToArbitrary());
    }

    [Fact]
    public void Whatever_is_cut_off_is_refused()
    {
        Assert.True(JsonText.IsStrict(Sample, 8, out string why), why);
        Assert.All(Enumerable.Range(0, Sample.Length), length => Assert.False(JsonText.IsStrict(Sample.AsSpan(0, length), 8)));
    }

    private static void AssertAgreement(Arbitrary<byte[]> texts)
    {
        int strict = 0;
        Check.One(Checks.Config.WithMaxTest(20_000), Prop.ForAll(texts, bytes =>
        {
            bool answer = JsonText.IsStrict(bytes, 8);
            strict += answer ? 1 : 0;
            return answer == IsStrictToPeer(bytes);
        }));

        // Texts that are all refused would show nothing.
        Assert.InRange(strict, 500, 19_500);
    }

    private static bool IsStrictToPeer(byte[] bytes)
    {
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            using JsonDocument document = JsonDocument.Parse(bytes, Peer);
            return document.RootElement.ValueKind == JsonValueKind.Object && !Nul().IsMatch(text) && StringsAreWhole(document.RootElement) && !HasEscapedName(bytes);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reading a string throws InvalidOperationException at a lone surrogate.</summary>
    private static bool StringsAreWhole(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => StringsAreWhole(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(StringsAreWhole),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };

    private static bool HasEscapedName(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<!\\)(\\\\)*\\u0000", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nul();
}
