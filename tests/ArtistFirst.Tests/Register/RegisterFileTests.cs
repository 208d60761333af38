using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>The register file, its published schema and the reader: what one accepts the others do.</summary>
public sealed class RegisterFileTests
{
    private static readonly string Spec = Path.Combine(Vectors.RepositoryRoot, "docs", "spec");
    private static readonly JsonSchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Spec, "register.schema.json"))).RootElement);
    private static readonly string Example = File.ReadAllText(Path.Combine(Spec, "register.example.json"));
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20260601, 11);

    [Fact]
    public void The_published_example_is_valid_and_answers_as_its_guide_says()
    {
        Assert.Empty(Schema.Faults(JsonDocument.Parse(Example).RootElement));
        RightsRegister register = RightsRegister.Parse(Encoding.UTF8.GetBytes(Example));
        Assert.Equal((42, "https://registry.example"), (register.Revision, register.Registry));
        ConsentEvaluator evaluator = new(register);
        ConsentAnswer remix = evaluator.Evaluate(SomeRights.Remix, SomeRights.Licensee, SomeRights.Now);
        Assert.Equal(UseOutcome.AllowedWithDuties, remix.Outcome);
        Assert.Equal(Duties.Credit | Duties.ReportUsage | Duties.Pay | Duties.MarkAi, remix.Duties);
        ConsentAnswer clone = evaluator.Evaluate(SomeRights.Ask(Uses.VoiceClone), SomeRights.Licensee, SomeRights.Now);
        Assert.Equal("st-6", clone.Findings.First(finding => finding.Rule == DeniedByParty.Rule).StatementId);
    }

    [Fact]
    public async Task The_guides_question_is_answered_with_its_reason()
    {
        string path = Path.Combine(Spec, "register.example.json");
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        DateTimeOffset at = SomeRights.Now;
        #region snippet-ask-for-consent
        RightsRegister register = await RightsRegister.LoadAsync(path, cancellationToken);
        ConsentEvaluator evaluator = new(register);

        UseRequest remix = new(Isrc.Parse("SEABC2600001"), Uses.Remix, Territory.Parse("SE"))
        {
            Model = ModelVersion.Parse("studio@3"),
            Destination = Destination.InApp,
        };
        ConsentAnswer answer = evaluator.Evaluate(remix, "https://studio.example", at);

        foreach (Finding finding in answer.Findings)
        {
            Console.WriteLine(finding); // AF2021: ... is refused by Ada Sång (isni:0000000121707484) for the voice side ...
        }
        #endregion snippet-ask-for-consent
        Assert.True(answer.IsAllowed);
        ConsentAnswer clone = evaluator.Evaluate(remix with { Uses = Uses.VoiceClone }, "https://studio.example", at);
        Assert.Contains(clone.Findings, finding => finding.ToString().StartsWith("AF2021: voice.clone of SEABC2600001 in SE is refused by Ada Sång (isni:0000000121707484) for the voice side", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_is_valid_and_reads_as_the_same() => Check.One(Fixed, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        RegisterContents contents = new RandomRights(seed).Contents();
        byte[] written = Write(contents);
        Assert.Empty(Schema.Faults(JsonDocument.Parse(written).RootElement));
        Assert.True(Signing.JsonText.IsStrict(written, 8, out string why), why);
        RightsRegister read = RightsRegister.Parse(written);
        Assert.Equal(contents.Statements, read.Contents.Statements);
        Assert.Equal(contents.Parties, read.Contents.Parties);
        Assert.Equal(contents.Delegations, read.Contents.Delegations);
        Assert.Equal(contents.Documents, read.Contents.Documents);
        Assert.Equal(contents.Works.SelectMany(work => work.Claims), read.Contents.Works.SelectMany(work => work.Claims));
        Assert.Equal(written, Write(read.Contents));
    }));

    // One mutation at a time: a value of another kind, a member or entry less, a member twice under another name.
    [Fact]
    public void The_reader_accepts_nothing_that_the_schema_refuses()
    {
        JsonNode example = JsonNode.Parse(Example)!;
        int places = Count(example);
        int refused = 0;
        foreach (string mutation in new[] { "null", "0", "\"\"", "\"x\"", "[]", "{}", "[1]", "\"2026-13-01T00:00:00Z\"", "[\"*\"]", "delete", "rename" })
        {
            for (int place = 0; place < places; place++)
            {
                JsonNode mutated = example.DeepClone();
                Mutate(mutated, place, mutation);
                string text = mutated.ToJsonString();
                bool isValid = Schema.Faults(JsonDocument.Parse(text).RootElement).Count == 0;
                Exception? refusal = Record.Exception(() => RightsRegister.Parse(Encoding.UTF8.GetBytes(text)));
                Assert.True(refusal is null or RegisterFormatException, $"{mutation} at {place}: {refusal}");
                Assert.True(isValid || refusal is not null, $"The reader accepts what the schema refuses: {text}");
                refused += isValid ? 0 : 1;
            }
        }

        Assert.True(refused > places * 8, $"{refused} of {places} places were refused by the schema.");
    }

    [Fact]
    public async Task A_file_is_replaced_as_a_whole()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("register");
        string path = Path.Combine(folder.FullName, "register.json");
        await new RightsRegister(SomeRights.Agreed).SaveAsync(path);
        await new RightsRegister(SomeRights.Agreed with { Revision = 8 }).SaveAsync(path);
        Assert.Equal(8, (await RightsRegister.LoadAsync(path)).Revision);
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
        folder.Delete(recursive: true);
    }

    private static byte[] Write(RegisterContents contents)
    {
        using MemoryStream stream = new();
        new RightsRegister(contents).WriteAsync(stream).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => [node, .. members.SelectMany(member => Nodes(member.Value!))],
        JsonArray entries => [node, .. entries.SelectMany(entry => Nodes(entry!))],
        _ => [node],
    };

    private static int Count(JsonNode node) => Nodes(node).Count();

    private static void Mutate(JsonNode root, int place, string mutation)
    {
        JsonNode node = Nodes(root).ElementAt(place);
        switch (node.Parent, mutation)
        {
            case (JsonObject parent, "delete"):
                parent.Remove(node.GetPropertyName());
                break;
            case (JsonArray parent, "delete"):
                parent.Remove(node);
                break;
            case (JsonObject parent, "rename"):
                string name = node.GetPropertyName();
                parent.Remove(name);
                parent.Add($"{name}2", node);
                break;
            case (JsonArray or null, "rename") or (null, _):
                (root as JsonObject)!.Add("more", 1);
                break;
            default:
                node.ReplaceWith(JsonNode.Parse(mutation));
                break;
        }
    }
}
