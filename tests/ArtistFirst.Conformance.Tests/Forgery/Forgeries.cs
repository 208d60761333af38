using static ArtistFirst.Conformance.Cbor;

namespace ArtistFirst.Conformance;

/// <summary>Manifests that are signed and break one rule, or look as if they did.</summary>
internal static class Forgeries
{
    private const string Ingredient = "c2pa.ingredient.v3";

    public static IReadOnlyDictionary<string, Action<Forgery>> All { get; } = new Dictionary<string, Action<Forgery>>(StringComparer.Ordinal)
    {
        ["right"] = static _ => { },
        ["no actions"] = static forgery => forgery.Actions(),
        ["no assertion of actions"] = static forgery => forgery.Assertions.Clear(),
        ["first edited"] = static forgery => forgery.Actions(Map(("action", "c2pa.edited"))),
        ["created without source type"] = static forgery => forgery.Actions(Map(("action", "c2pa.created"))),
        ["created again"] = static forgery => forgery.Also(Forgery.Created),
        ["created again in another assertion"] = static forgery => forgery.Add("c2pa.actions.v2__1", Map(("actions", new object[] { Forgery.Created }))),
        ["edited in another assertion"] = static forgery => forgery.Add("c2pa.actions.v2__1", Map(("actions", new object[] { Map(("action", "c2pa.edited")) }))),
        ["actions passed on"] = static forgery => forgery.Gathered.Add("c2pa.actions.v2"),
        ["action without a name"] = static forgery => forgery.Also(("action", "")),
        ["action without action"] = static forgery => forgery.Also(("description", "x")),
        ["when is a number"] = static forgery => forgery.Also(("action", "c2pa.edited"), ("when", 5)),
        ["when is any text"] = static forgery => forgery.Also(("action", "c2pa.edited"), ("when", "soon")),
        ["opened without parameters"] = static forgery => forgery.Actions(Map(("action", "c2pa.opened"))),
        ["opened with a component"] = static forgery => With(forgery, "componentOf", "c2pa.opened", first: true),
        ["opened with a parent"] = static forgery => With(forgery, "parentOf", "c2pa.opened", first: true),
        ["placed without parameters"] = static forgery => forgery.Also(("action", "c2pa.placed")),
        ["placed with an input"] = static forgery => With(forgery, "inputTo", "c2pa.placed", first: false),
        ["placed with a component"] = static forgery => With(forgery, "componentOf", "c2pa.placed", first: false),
        ["placed with nothing"] = static forgery => forgery.Also(("action", "c2pa.placed"), ("parameters", Map(("ingredients", Array.Empty<object>())))),
        ["transcoded with a component"] = static forgery => With(forgery, "componentOf", "c2pa.transcoded", first: false),
        ["removed what is not there"] = static forgery => forgery.Also(("action", "c2pa.removed"), ("parameters", Forgery.Names("c2pa.ingredient.v3__7"))),
        ["translated without languages"] = static forgery => forgery.Also(("action", "c2pa.translated")),
        ["redacted nothing"] = static forgery => forgery.Also(("action", "c2pa.redacted"), ("parameters", Map(("redacted", "self#jumbf=/c2pa/urn:c2pa:x/c2pa.assertions/y")))),
        ["watermarked without a soft binding"] = static forgery => forgery.Also(("action", "c2pa.watermarked")),
        ["relationship unknown"] = static forgery => forgery.Add(Ingredient, Map(("relationship", "cousinOf"))),
        ["relationship missing"] = static forgery => forgery.Add(Ingredient, Map(("dc:title", "x"))),
        ["two parents"] = static forgery =>
        {
            forgery.Add(Ingredient, Map(("relationship", "parentOf")));
            forgery.Add("c2pa.ingredient.v3__1", Map(("relationship", "parentOf")));
        },
        ["ingredient's manifest is not there"] = static forgery => forgery.Add(Ingredient, Map(("relationship", "componentOf"), ("validationResults", Map(("activeManifest", Map(("success", Array.Empty<object>()), ("informational", Array.Empty<object>()), ("failure", Array.Empty<object>()))))), ("activeManifest", Map(("url", "self#jumbf=/c2pa/urn:c2pa:1"), ("hash", new byte[32]))))),
        ["ingredient is the manifest itself"] = static forgery => forgery.Add(Ingredient, Map(("relationship", "componentOf"), ("activeManifest", Map(("url", $"self#jumbf=/c2pa/{forgery.Label}"), ("hash", new byte[32]))))),
        ["ingredient of version 1 without a title"] = static forgery => forgery.Add("c2pa.ingredient", Map(("relationship", "componentOf"))),
        ["ingredient of version 4"] = static forgery => forgery.Add("c2pa.ingredient.v4", Map(("relationship", "componentOf"))),
        ["unknown member of the claim"] = static forgery => forgery.Claim["com.example.x"] = 1,
        ["no instanceID"] = static forgery => forgery.Claim["instanceID"] = null,
        ["no generator"] = static forgery => forgery.Claim["claim_generator_info"] = null,
        ["generator without a name"] = static forgery => forgery.Claim["claim_generator_info"] = Map(("version", "1")),
        ["generator with an empty name"] = static forgery => forgery.Claim["claim_generator_info"] = Map(("name", "")),
        ["icon that is not there"] = static forgery => forgery.Claim["claim_generator_info"] = Map(("name", "x"), ("icon", Map(("url", "self#jumbf=c2pa.assertions/c2pa.icon"), ("hash", new byte[32])))),
        ["no alg"] = static forgery => forgery.Claim["alg"] = null,
        ["alg md5"] = static forgery => forgery.Claim["alg"] = "md5",
        ["alg sha512"] = static forgery => forgery.Claim["alg"] = "sha512",
        ["signature elsewhere"] = static forgery => forgery.Claim["signature"] = "self#jumbf=/c2pa/urn:c2pa:1/c2pa.signature",
        ["signature is the claim"] = static forgery => forgery.Claim["signature"] = "self#jumbf=c2pa.claim.v2",
        ["both kinds of assertions"] = static forgery => forgery.Claim["assertions"] = Array.Empty<object>(),
        ["title is a number"] = static forgery => forgery.Claim["dc:title"] = 5,
        ["redacts itself"] = static forgery => forgery.Claim["redacted_assertions"] = new object[] { $"self#jumbf=/c2pa/{forgery.Label}/c2pa.assertions/c2pa.metadata" },
        ["redacts actions"] = static forgery => forgery.Claim["redacted_assertions"] = new object[] { "self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/c2pa.actions.v2" },
        ["redacts nothing that is there"] = static forgery => forgery.Claim["redacted_assertions"] = new object[] { "self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/c2pa.metadata" },
        ["undeclared assertion"] = static forgery =>
        {
            forgery.Add("com.example.x", Map(("a", 1)));
            forgery.Undeclared.Add("com.example.x");
        },
        ["places from the top"] = static forgery => forgery.Url = label => $"self#jumbf=/c2pa/{forgery.Label}/c2pa.assertions/{label}",
        ["places in another manifest"] = static forgery => forgery.Url = static label => $"self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/{label}",
        ["places without a store"] = static forgery => forgery.Url = static label => $"self#jumbf={label}",
        ["label is no URN"] = static forgery => forgery.Label = "manifest",
        ["label of version 1"] = static forgery => forgery.Label = "urn:uuid:7b1f5b0e-9a52-4f0c-8d3e-2b6a5f4c1d00",
        ["label with a generator"] = static forgery => forgery.Label += ":forger:2_1",
        ["label with a bad version"] = static forgery => forgery.Label += ":forger:x",
        ["no binding"] = static forgery => forgery.Bindings = 0,
        ["two bindings"] = static forgery => forgery.Bindings = 2,
        ["binding passed on"] = static forgery => forgery.Gathered.Add("c2pa.hash.data"),
        ["exclusion starts early"] = static forgery => forgery.DataHash = static (start, length, hash) => Hash(hash, (start - 4, length + 4)),
        ["exclusion without the header"] = static forgery => forgery.DataHash = static (start, length, hash) => Hash(hash, (start + 8, length - 8)),
        ["another exclusion"] = static forgery => forgery.DataHash = static (start, length, hash) => Hash(hash, (4, 4), (start, length)),
        ["exclusion of nothing"] = static forgery => forgery.DataHash = static (start, length, hash) => Hash(hash, (start, length), (0, 0)),
        ["exclusion behind the end"] = static forgery => forgery.DataHash = static (start, length, hash) => Hash(hash, (start, length), (900_000, 1)),
        ["hash without a pad"] = static forgery => forgery.DataHash = static (start, length, hash) => [.. Hash(hash, (start, length)).Where(static member => member.Item1 is not "pad")],
        ["hash elsewhere"] = static forgery => forgery.DataHash = static (start, length, hash) => [.. Hash(hash, (start, length)), ("url", "https://example.com/")],
        ["hash by sha1"] = static forgery => forgery.DataHash = static (start, length, hash) => [.. Hash(hash, (start, length)), ("alg", "sha1")],
        ["metadata without a context"] = static forgery => forgery.Add("cawg.metadata", """{"dc:title":"x"}"""),
        ["metadata with a text as context"] = static forgery => forgery.Add("cawg.metadata", """{"@context":"http://schema.org","dc:title":"x"}"""),
        ["metadata with an empty context"] = static forgery => forgery.Add("cawg.metadata", """{"@context":{}}"""),
        ["metadata with an unknown prefix"] = static forgery => forgery.Add("cawg.metadata", """{"@context":{"dc":"http://purl.org/dc/elements/1.1/"},"xmp:Rating":1}"""),
        ["metadata that is closed"] = static forgery => forgery.Add("c2pa.metadata", """{"@context":{"dc":"http://purl.org/dc/elements/1.1/"},"dc:creator":["x"]}"""),
        ["metadata that is right"] = static forgery => forgery.Add("cawg.metadata", """{"@context":{"dc":"http://purl.org/dc/elements/1.1/"},"dc:title":"x"}"""),
        ["broken JSON"] = static forgery => forgery.Add("com.example.x", "{\"a\":"),
        ["broken CBOR"] = static forgery => forgery.Add("com.example.x", new byte[] { 0x82, 0x01 }),
        ["CBOR a hundred deep"] = static forgery => forgery.Add("com.example.x", Deep(100)),
        ["CBOR a thousand deep"] = static forgery => forgery.Add("com.example.x", Deep(1000)),
        ["actions a thousand deep"] = static forgery => forgery.Add("c2pa.actions.v2__1", Deep(1000)),
        ["ingredient a thousand deep"] = static forgery => forgery.Add(Ingredient, Deep(1000)),
        ["header a thousand deep"] = static forgery => forgery.Header = static (_, _) => Task.FromResult<byte[]>([0xA1, 0x63, .. "pad"u8, .. Deep(1000)]),
        ["staples a thousand deep"] = static forgery => forgery.Header = static (_, _) => Task.FromResult<byte[]>([0xA1, 0x65, .. "rVals"u8, .. Deep(1000)]),
        ["answer that is none in an assertion"] = static forgery => forgery.Add("c2pa.certificate-status", Map(("ocspVals", new object[] { new byte[] { 1, 2, 3 } }))),
        ["assertion of answers without any"] = static forgery => forgery.Add("c2pa.certificate-status", Map(("x", 1))),
        ["assertion of time-stamps that are none"] = static forgery => forgery.Add("c2pa.time-stamp", Map(("urn:c2pa:1", new byte[] { 1 }))),
        ["hash of boxes"] = static forgery => forgery.Bindings = Boxes(forgery) ? 0 : 1,
        ["hash of boxes beside that of data"] = static forgery => Boxes(forgery),
        ["CBOR with more behind it"] = static forgery => forgery.Add("com.example.x", new byte[] { 0x01, 0x02 }),
        ["soft binding without blocks"] = static forgery => forgery.Add("c2pa.soft-binding", Map(("alg", "com.example"), ("pad", new byte[1]))),
        ["algorithm that is none"] = static forgery => forgery.Algorithm = -9,
        ["algorithm of another key"] = static forgery => forgery.Algorithm = -37,
    };

    // Arrays of one, and nothing in the innermost.
    private static byte[] Deep(int depth) => [.. Enumerable.Repeat((byte)0x81, depth), 0x80];

    private static bool Boxes(Forgery forgery)
    {
        forgery.Add("c2pa.hash.boxes", Map(("boxes", new object[] { Map(("names", new object[] { "C2PA" }), ("hash", new byte[32]), ("pad", new byte[1])) })));
        return true;
    }

    private static (string, object?)[] Hash(byte[] hash, params (int Start, int Length)[] exclusions) =>
        Map(("exclusions", exclusions.Select(static range => (object)Map(("start", range.Start), ("length", range.Length))).ToArray()), ("hash", hash), ("pad", new byte[8]));

    private static void With(Forgery forgery, string relationship, string action, bool first)
    {
        forgery.Add(Ingredient, Map(("relationship", relationship)));
        (string, object?)[] named = Map(("action", action), ("parameters", Forgery.Names(Ingredient)));
        forgery.Actions(first ? [named] : [Forgery.Created, named]);
    }
}
