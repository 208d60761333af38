using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ArtistFirst.Registry;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A settlement in another language, with fractions alone, pays everybody the same to the last minor unit.</summary>
public sealed class SettlementJudgeTests
{
    private const int Operations = 16;

    [Fact]
    public async Task A_reference_with_fractions_agrees_on_random_periods()
    {
        const int AtATime = 100;
        int count = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1" ? 1000 : AtATime;
        for (int first = 0; first < count; first += AtATime)
        {
            await CompareAsync(first, AtATime);
        }
    }

    private static async Task CompareAsync(int first, int count)
    {
        StringBuilder requests = new();
        List<JsonNode> expected = [];
        for (int seed = first; seed < first + count; seed++)
        {
            (JsonNode request, JsonNode answer) = await SettleAsync(new RandomPeriods(seed));
            requests.Append(request.ToJsonString()).Append('\n');
            expected.Add(answer);
        }

        ChildProcessResult result = await Judges.PythonAsync("settlement.py", "fractions", requests.ToString());
        Assert.True(result.ExitCode == 0, result.Transcript);
        string[] answers = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(count, answers.Length);
        for (int i = 0; i < count; i++)
        {
            Assert.True(JsonNode.DeepEquals(expected[i], JsonNode.Parse(answers[i])), $"seed {(first + i).ToString(CultureInfo.InvariantCulture)}:\n{expected[i]}\n{answers[i]}");
        }
    }

    private static async Task<(JsonNode Request, JsonNode Answer)> SettleAsync(RandomPeriods random)
    {
        IReadOnlyList<UsageEntry> entries = await random.EntriesAsync(Operations);
        (RegisterContents first, RegisterContents second) = random.Registers();
        JsonArray periods = [], answers = [];
        List<ClosedPeriod> closed = [];
        foreach ((RegisterContents register, int number, int to) in new[] { (first, 1, entries.Count * 2 / 3), (second, 2, entries.Count) })
        {
            string card = random.Card(), income = random.Income(number), fx = random.Fx(), subscribers = random.Subscribers(entries);
            RightsRegister rights = new(register);
            RateCard terms = RateCard.Parse(Encoding.UTF8.GetBytes(card));
            SettlementInputs inputs = new()
            {
                RateCard = terms,
                Income = PeriodIncome.Parse(Encoding.UTF8.GetBytes(income)),
                Fx = FxTable.Parse(Encoding.UTF8.GetBytes(fx)),
                Subscribers = SubscriberBook.Parse(Encoding.UTF8.GetBytes(subscribers), terms.Currency),
                Shares = new ShareSource(rights),
            };
            SettlementRun run = await new Settler(from => From(entries, from), closed).SettleAsync(inputs, to);
            closed.Add(new ClosedPeriod(run.Settlement, inputs));
            answers.Add(Answer(run.Settlement));
            using MemoryStream document = new();
            await rights.WriteAsync(document);
            periods.Add(new JsonObject
            {
                ["card"] = card,
                ["income"] = income,
                ["fx"] = fx,
                ["subscribers"] = subscribers,
                ["to"] = to,
                ["digits"] = new JsonObject { ["EUR"] = 2, ["JPY"] = 0, ["KWD"] = 3, ["USD"] = 2 },
                ["register"] = JsonNode.Parse(document.ToArray()),
            });
        }

        return (new JsonObject { ["entries"] = new JsonArray([.. entries.Select(static entry => (JsonNode)Entry(entry))]), ["periods"] = periods }, answers);
    }

    private static JsonObject Answer(Settlement settlement) => new JsonObject
    {
        ["payees"] = new JsonObject(settlement.Payees.Select(static payee => KeyValuePair.Create(
            payee.Party.ToString(), (JsonNode?)new JsonArray(payee.Earned.MinorUnits, payee.Paid.MinorUnits, payee.CarriedForward.MinorUnits)))),
        ["suspense"] = new JsonObject(settlement.Suspense.Select(static item => KeyValuePair.Create(item.Id, (JsonNode?)item.Amount.MinorUnits))),
        ["pools"] = settlement.Totals.Pools.MinorUnits,
        ["adjusted"] = settlement.Totals.Adjusted.MinorUnits,
    };

    private static JsonObject Entry(UsageEntry entry) => new JsonObject
    {
        ["seq"] = entry.Sequence,
        ["op"] = entry.Event.OperationId.ToString(),
        ["kind"] = entry.Event.Kind.ToString().ToLowerInvariant(),
        ["recording"] = entry.Event.Recording.ToString(),
        ["uses"] = new JsonArray([.. entry.Event.Uses.ToWireNames().Split(' ').Select(static name => (JsonNode)name)]),
        ["territory"] = entry.Event.Territory.ToString(),
        ["licensee"] = entry.Event.Licensee,
        ["at"] = entry.Event.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks,
        ["sources"] = new JsonArray([.. (entry.Event.Delivery?.Sources ?? []).Select(static source => new JsonObject
        {
            ["recording"] = source.Recording.ToString(),
            ["work"] = source.Work.ToString(),
            ["weights"] = new JsonArray(source.Weights.Master, source.Weights.Work, source.Weights.Voice),
            ["confidence"] = source.Confidence,
        })]),
    };

    private static async IAsyncEnumerable<UsageEntry> From(IReadOnlyList<UsageEntry> entries, long from)
    {
        foreach (UsageEntry entry in entries.Skip((int)from))
        {
            yield return await ValueTask.FromResult(entry);
        }
    }
}
