using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtistFirst.Tests;

/// <summary>What the published schema says of the form of single values, against the reader: what one refuses the other does.</summary>
public sealed class RegisterSchemaFormTests
{
    private static readonly string Spec = Path.Combine(Vectors.RepositoryRoot, "docs", "spec");
    private static readonly JsonSchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Spec, "register.schema.json"))).RootElement);
    private static readonly string Example = File.ReadAllText(Path.Combine(Spec, "register.example.json"));

    [Theory]
    [InlineData("""["*"]""")]
    [InlineData("""["*","-US","-SE"]""")]
    [InlineData("""["SE","XK"]""")]
    public void A_list_of_territories_is_accepted_by_both(string list) => AssertBoth(true, Territories(list));

    [Theory]
    [InlineData("""["*","SE"]""")]
    [InlineData("""["SE","*"]""")]
    [InlineData("""["*","*"]""")]
    [InlineData("""["-US"]""")]
    [InlineData("""["SE","-US"]""")]
    [InlineData("""["*","-UK"]""")]
    [InlineData("""["se"]""")]
    [InlineData("""["Worldwide"]""")]
    [InlineData("[]")]
    public void A_list_that_is_none_of_territories_is_refused_by_both(string list) => AssertBoth(false, Territories(list));

    [Fact]
    public void Of_all_pairs_of_letters_both_know_the_same()
    {
        JsonSchemaCheck territories = new(Definition("territories"));
        int known = 0;
        for (int i = 0; i < 26 * 26; i++)
        {
            string code = $"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}";
            bool isKnown = Territory.TryParse(code, out _);
            Assert.True(isKnown == (territories.Faults(JsonElement.Parse($"[\"{code}\"]")).Count == 0), code);
            Assert.True(isKnown == (territories.Faults(JsonElement.Parse($"[\"*\",\"-{code}\"]")).Count == 0), "-" + code);
            known += isKnown ? 1 : 0;
        }

        Assert.Equal(TerritoryCodes.Count, known);
    }

    [Theory]
    [InlineData("unknown", true)]
    [InlineData("0", true)]
    [InlineData("33.34", true)]
    [InlineData("100.000000", true)]
    [InlineData("0/7", true)]
    [InlineData("9/9", true)]
    [InlineData("9/10", true)]
    [InlineData("999999999/1000000000", true)]
    [InlineData("1000000000/1000000000", true)]
    [InlineData("100.000001", false)]
    [InlineData("1/0", false)]
    [InlineData("01/3", false)]
    [InlineData("10/9", false)]
    [InlineData("12345/1234", false)]
    [InlineData("1/1000000001", false)]
    [InlineData("1000000000/999999999", false)]
    [InlineData("1/3 ", false)]
    public void A_share_is_judged_alike(string share, bool isGood) => AssertBoth(isGood, Changed(register => register["works"]![0]!["claims"]![0]!["share"] = share));

    [Theory]
    [InlineData("run-off-days:1", true)]
    [InlineData("run-off-days:3650", true)]
    [InlineData("retire-model-by:2028-02-29", true)]
    [InlineData("run-off-days:0", false)]
    [InlineData("run-off-days:3651", false)]
    [InlineData("run-off-days:9999", false)]
    [InlineData("retire-model-by:2026-02-30", false)]
    [InlineData("retire-model-by:2026-04-31", false)]
    [InlineData("retire-model-by:0000-01-01", false)]
    public void What_follows_a_revocation_is_judged_alike(string text, bool isGood) => AssertBoth(isGood, Changed(register => register["statements"]![0]!["afterRevocation"] = text));

    [Theory]
    [InlineData("2026-01-31T23:59:59.1234567Z", true)]
    [InlineData("2026-02-30T00:00:00Z", false)]
    [InlineData("2026-06-31T00:00:00Z", false)]
    [InlineData("0000-01-01T00:00:00Z", false)]
    [InlineData("2026-01-01T24:00:00Z", false)]
    [InlineData("2026-01-01T00:00:60Z", false)]
    [InlineData("2026-01-01T00:00:00+00:00", false)]
    [InlineData("2026-01-01T00:00:00.12345678Z", false)]
    public void An_instant_is_judged_alike(string text, bool isGood) => AssertBoth(isGood, Changed(register => register["statements"]![0]!["from"] = text));

    [Theory]
    [InlineData("https://north-label.example:8443/a/%2F/.well-known?q=../x$", true)]
    [InlineData("https://north-label.example:4430", true)]
    [InlineData("https://North-label.example", false)]
    [InlineData("HTTPS://north-label.example", false)]
    [InlineData("http://north-label.example", false)]
    [InlineData("https://", false)]
    [InlineData("https://a..example", false)]
    [InlineData("https://-a.example", false)]
    [InlineData("https://user@north-label.example", false)]
    [InlineData("https://north-label.example#a", false)]
    [InlineData("https://north-label.example/#a", false)]
    [InlineData("https://north-label.example:443", false)]
    [InlineData("https://north-label.example:443/a", false)]
    [InlineData("https://north-label.example:0", false)]
    [InlineData("https://north-label.example:080", false)]
    [InlineData("https://north-label.example:65536", false)]
    [InlineData("https://north-label.example:", false)]
    [InlineData("https://north-label.example/%2f", false)]
    [InlineData("https://north-label.example/%2", false)]
    [InlineData("https://north-label.example/%zz", false)]
    [InlineData("https://north-label.example/a/../b", false)]
    [InlineData("https://north-label.example/.", false)]
    [InlineData("https://north-label.example/<a>", false)]
    [InlineData("dpid:PAXXXXX2013020802I", false)]
    public void A_party_is_judged_alike(string party, bool isGood) =>
        AssertBoth(isGood, Example.Replace("\"https://north-label.example\"", $"\"{party}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("$schema", "register.schema.json", true)]
    [InlineData("$schema", "", false)]
    [InlineData("registry", "a\0b", false)]
    public void A_text_is_judged_alike(string member, string text, bool isGood) => AssertBoth(isGood, Changed(register => register[member] = text));

    private static JsonElement Definition(string name)
    {
        JsonObject schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Spec, "register.schema.json")))!.AsObject();
        return JsonElement.Parse(new JsonObject { ["$defs"] = schema["$defs"]!.DeepClone(), ["$ref"] = "#/$defs/" + name }.ToJsonString());
    }

    private static string Territories(string list) => Changed(register => register["statements"]![1]!["scope"]!["territories"] = JsonNode.Parse(list));

    private static string Changed(Action<JsonNode> change)
    {
        JsonNode register = JsonNode.Parse(Example)!;
        change(register);
        return register.ToJsonString();
    }

    private static void AssertBoth(bool isGood, string text)
    {
        List<string> faults = Schema.Faults(JsonElement.Parse(text));
        Exception? refusal = Record.Exception(() => RightsRegister.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.True(refusal is null or RegisterFormatException, refusal?.ToString());
        Assert.True(isGood == (refusal is null), refusal?.Message ?? "The reader accepts it.");
        Assert.True(isGood == (faults.Count == 0), faults.Count == 0 ? "The schema accepts it." : string.Join("; ", faults));
    }
}
