using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.Registry;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A plain JSON Schema validator agrees with the files of settlements that are published, written and refused.</summary>
public sealed class SettlementSchemaTests
{
    private static readonly string Spec = Path.Combine(Vectors.RepositoryRoot, "docs", "spec");

    [Fact]
    public async Task A_plain_validator_accepts_what_is_written()
    {
        RandomPeriods random = new(4);
        IReadOnlyList<UsageEntry> entries = await random.EntriesAsync(16);
        string card = random.Card(), income = random.Income(1), fx = random.Fx();
        SettlementInputs inputs = new()
        {
            RateCard = RateCard.Parse(Utf8(card)),
            Income = PeriodIncome.Parse(Utf8(income)),
            Fx = FxTable.Parse(Utf8(fx)),
            Subscribers = SubscriberBook.Parse(Utf8(random.Subscribers(entries)), Currency.Parse(random.Currency)),
            Shares = new ShareSource(new RightsRegister(random.Register(1))),
        };
        SettlementRun run = await new Settler(from => entries.Skip((int)from).ToAsyncEnumerable()).SettleAsync(inputs);
        Assert.NotEmpty(run.Settlement.Suspense);
        Assert.All(await JudgeAsync("rate-card", JsonNode.Parse(card)!, JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Spec, "rate-card.example.json")))!), Assert.True);
        Assert.All(await JudgeAsync("income", JsonNode.Parse(income)!), Assert.True);
        Assert.All(await JudgeAsync("exchange-rates", JsonNode.Parse(fx)!), Assert.True);
        Assert.All(await JudgeAsync("settlement", JsonNode.Parse(run.Settlement.ToUtf8Json())!), Assert.True);
        Assert.All(await JudgeAsync("statement", [.. run.Settlement.Payees.Select(payee => JsonNode.Parse(StatementText.ToJson(run.StatementOf(payee.Party)))!)]), Assert.True);
    }

    [Fact]
    public async Task A_plain_validator_refuses_what_the_reader_refuses()
    {
        JsonNode[] broken =
        [
            Change(static card => card["version"] = 2),
            Change(static card => card["payoutMinimum"] = 10),
            Change(static card => card.Remove("currency")),
            Change(static card => card["recoupment"] = "1.00"),
            Change(static card => card["pools"] = new JsonObject()),
            Change(static card => card["claimWindowMonths"] = 0),
            Change(static card => card["pools"]!["output"]!["rate"] = "100.5"),
            Change(static card => card["pools"]!["output"]!["flatFee"] = "1"),
            Change(static card => card["pools"]!["output"]!["strategy"] = "biggest-first"),
            Change(static card => card["pools"]!["output"]!["uses"] = new JsonArray()),
            Change(static card => card["pools"]!["output"]!["personal"]!["transform.remix"] = "1"),
            Change(static card => card["pools"]!["output"]!["confidenceThreshold"] = "1.1"),
            Change(static card => card["pools"]!["output"]!["sides"]!.AsObject().Remove("work")),
        ];
        Assert.All(broken, static card => Assert.Throws<SettlementFormatException>(() => RateCard.Parse(Utf8(card.ToJsonString()))));
        Assert.All(await JudgeAsync("rate-card", broken), Assert.False);
        _ = RateCard.Parse(Utf8(Change(static _ => { }).ToJsonString()));
    }

    private static JsonObject Change(Action<JsonObject> change)
    {
        JsonObject card = JsonNode.Parse(File.ReadAllText(Path.Combine(Spec, "rate-card.example.json")))!.AsObject();
        change(card);
        return card;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<bool[]> JudgeAsync(string schema, params JsonNode[] values)
    {
        JsonObject request = new() { ["schema"] = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Spec, $"{schema}.schema.json"))), ["values"] = new JsonArray(values) };
        JsonElement answer = (await Judges.PythonAsync("jsonschema_judge.py", "jsonschema", request.ToJsonString())).Answer();
        return [.. answer.GetProperty("valid").EnumerateArray().Select(static valid => valid.GetBoolean())];
    }
}
