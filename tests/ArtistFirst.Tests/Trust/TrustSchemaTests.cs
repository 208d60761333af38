using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtistFirst.Tests;

/// <summary>The published schema of the trust file and the reader: what the reader accepts, the schema does.</summary>
public sealed class TrustSchemaTests
{
    private static readonly JsonSchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Vectors.RepositoryRoot, "docs", "spec", "trust.schema.json"))).RootElement);

    private static readonly string Example = $$"""
        {"$schema":"trust.schema.json","version":1,"issuers":[
          {"issuer":"{{Some.Label}}","keys":[{{Some.Jwk(Some.Label)}}],"jwks_uri":"https://keys.label.example/jwks?x=@1","status_lists":[{"uri":"{{Some.StatusListUri}}"}],
           "delegations":["{{new DelegationText(Some.Label, Some.Distributor)}}"]},
          {"issuer":"{{Some.Distributor}}","status_lists":[{"uri":"https://distributor.example/status/1"}]},
          {"issuer":"{{Some.OtherLabel}}","jwks_uri":"https://other.label.example:8443/jwks"}],
         "holders":[{"licensee":"urn:lei:5493001KJTIIGC8Y1R12","keys":[{{Some.Jwk("holder")}}]}]}
        """;

    [Fact]
    public void The_example_is_accepted_by_both()
    {
        Assert.Empty(Schema.Faults(JsonDocument.Parse(Example).RootElement));
        Assert.Null(Refusal(Example));
    }

    // One change at a time: a value of another kind, a member or an item less, a member under another name.
    [Fact]
    public void The_reader_accepts_nothing_that_the_schema_refuses()
    {
        int places = Places(JsonNode.Parse(Example)!).Count();
        int refused = 0;
        foreach (string change in new[] { "null", "0", "1.5", "\"\"", "\"x\"", "\"http://a.example\"", "\"https://a@b.example\"", "[]", "{}", "[1]", "delete", "rename" })
        {
            for (int place = 0; place < places; place++)
            {
                JsonNode changed = JsonNode.Parse(Example)!;
                Change(Places(changed).ElementAt(place), change);
                string text = changed.ToJsonString();
                bool isValid = Schema.Faults(JsonDocument.Parse(text).RootElement).Count == 0;
                Assert.True(isValid || Refusal(text) is not null, $"The reader accepts what the schema refuses: {text}");
                refused += isValid ? 0 : 1;
            }
        }

        Assert.True(refused > places * 6, $"{refused} of {places} places were refused by the schema.");
    }

    private static TrustFileException? Refusal(string text)
    {
        try
        {
            TrustStore.Parse(Some.Utf8(text)).Dispose();
            return null;
        }
        catch (TrustFileException e)
        {
            return e;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject owner => owner.Where(member => member.Value is not null).SelectMany(member => Places(member.Value!).Prepend(member.Value!)),
        JsonArray list => list.SelectMany(item => Places(item!).Prepend(item!)),
        _ => [],
    };

    private static void Change(JsonNode place, string change)
    {
        if (place.Parent is JsonArray list)
        {
            int index = place.GetElementIndex();
            list.RemoveAt(index);
            if (change is not ("delete" or "rename"))
            {
                list.Insert(index, JsonNode.Parse(change));
            }

            return;
        }

        string name = place.GetPropertyName();
        JsonObject owner = place.Parent!.AsObject();
        owner.Remove(name);
        if (string.Equals(change, "rename", StringComparison.Ordinal))
        {
            owner[name + "x"] = place;
        }
        else if (!string.Equals(change, "delete", StringComparison.Ordinal))
        {
            owner[name] = JsonNode.Parse(change);
        }
    }
}
