using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A plain JSON Schema validator agrees with the register file that is published, that is written, and that is refused.</summary>
public sealed class RegisterSchemaTests
{
    private static readonly string Spec = Path.Combine(Vectors.RepositoryRoot, "docs", "spec");

    [Fact]
    public async Task A_plain_validator_accepts_what_is_published_and_what_is_written()
    {
        RightsRegister register = await RightsRegister.LoadAsync(Path.Combine(Spec, "register.example.json"));
        using MemoryStream written = new();
        await register.WriteAsync(written);
        Assert.All(await JudgeAsync(ReadExample(), JsonNode.Parse(written.ToArray())!), Assert.True);
    }

    [Fact]
    public async Task A_plain_validator_refuses_what_the_reader_refuses()
    {
        JsonNode[] broken =
        [
            Change(register => register["version"] = 2),
            Change(register => register.Remove("asOf")),
            Change(register => register["more"] = 1),
            Change(register => register["asOf"] = "2026-06-01"),
            Change(register => register["parties"]![0]!["kind"] = "robot"),
            Change(register => register["works"]![0]!["claims"]![0]!["share"] = 50),
            Change(register => register["works"]![0]!["claims"]![0]!["share"] = "100.5"),
            Change(register => register["recordings"]![0]!["claims"]![0]!.AsObject().Remove("share")),
            Change(register => register["recordings"]![0]!["isrc"] = "SE-ABC-26-00001"),
            Change(register => register["statements"]![0]!.AsObject().Remove("scope")),
            Change(register => register["statements"]![0]!["source"] = "signal"),
            Change(register => register["statements"]![0]!["subject"] = new JsonObject()),
            Change(register => register["statements"]![0]!["uses"]!.AsArray().Add("sing.along")),
            Change(register => register["statements"]![0]!["duties"]!.AsArray().Add("sing")),
            Change(register => register["statements"]![1]!["givenBy"] = "https://north-label.example"),
            Change(register => register["statements"]![1]!["side"] = "master"),
            Change(register => register["statements"]![5]!["duties"] = new JsonArray("pay")),
            Change(register => register["statements"]![7]!.AsObject().Remove("withdraws")),
            Change(register => register["statements"]![7]!["uses"] = new JsonArray("voice.clone")),
        ];
        foreach (JsonNode register in broken)
        {
            Assert.Throws<RegisterFormatException>(() => RightsRegister.Parse(System.Text.Encoding.UTF8.GetBytes(register.ToJsonString())));
        }

        Assert.All(await JudgeAsync(broken), Assert.False);
    }

    private static JsonObject ReadExample() => JsonNode.Parse(File.ReadAllText(Path.Combine(Spec, "register.example.json")))!.AsObject();

    private static JsonObject Change(Action<JsonObject> change)
    {
        JsonObject register = ReadExample();
        change(register);
        return register;
    }

    private static async Task<bool[]> JudgeAsync(params JsonNode[] values)
    {
        JsonObject request = new()
        {
            ["schema"] = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Spec, "register.schema.json"))),
            ["values"] = new JsonArray(values),
        };
        JsonElement answer = (await Judges.PythonAsync("jsonschema_judge.py", "jsonschema", request.ToJsonString())).Answer();
        return [.. answer.GetProperty("valid").EnumerateArray().Select(valid => valid.GetBoolean())];
    }
}
