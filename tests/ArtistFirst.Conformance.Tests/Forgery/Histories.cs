using static ArtistFirst.Conformance.Cbor;

namespace ArtistFirst.Conformance;

/// <summary>Files with more than one manifest: updates, redactions, compressed manifests. Each is right, or has one thing wrong with it.</summary>
internal static class Histories
{
    public const string ParentLabel = "urn:c2pa:11111111-9a52-4f0c-8d3e-2b6a5f4c1d00";

    private const string Ingredient = "c2pa.ingredient.v3";
    private const string Note = "com.example.note";

    public static IReadOnlyDictionary<string, Func<Forgery[]>> All { get; } = new Dictionary<string, Func<Forgery[]>>(StringComparer.Ordinal)
    {
        ["edited"] = static () => [Parent(), Edited()],
        ["updated"] = static () => [Parent(), Update()],
        ["updated twice"] = static () => [Parent(), Update(), Update("urn:c2pa:33333333-9a52-4f0c-8d3e-2b6a5f4c1d00", "urn:c2pa:22222222-9a52-4f0c-8d3e-2b6a5f4c1d00")],
        ["update with a binding"] = static () => [Parent(), Change(Update(), static update => update.Bindings = 1)],
        ["update without a parent"] = static () => [Parent(), Change(Update(), static update => update.Assertions.Clear())],
        ["update of what is not bound"] = static () => [Change(Parent(), static parent => parent.Bindings = 0), Update()],
        ["update of audio that was changed"] = static () => [Change(Parent(), static parent => parent.DataHash = static (start, length, _) => Hash(start, length, new byte[32])), Update()],
        ["update that edits"] = static () => [Parent(), Change(Update(), static update => update.Add("c2pa.actions.v2__1", Map(("actions", new object[] { Map(("action", "c2pa.edited")) }))))],
        ["update with a thumbnail"] = static () => [Parent(), Change(Update(), static update => update.Add("c2pa.thumbnail.claim", Map(("x", 1))))],
        ["redacted"] = static () => [Change(Parent(), static parent => parent.Redacted.Add(Note)), Edited(Note)],
        ["redacted by an update"] = static () => [Change(Parent(), static parent => parent.Redacted.Add(Note)), Change(Update(), static update => Redact(update, Note))],
        ["redacted and still there"] = static () => [Parent(), Edited(Note)],
        ["taken out and not redacted"] = static () => [Change(Parent(), static parent => parent.Redacted.Add(Note)), Edited()],
        ["redacted without the signature's hash"] = static () => [Change(Parent(), static parent => parent.Redacted.Add(Note)), Change(Edited(Note), static edited => edited.Assertions[1] = (Ingredient, Opened(ParentLabel, withSignature: false)))],
        ["redacted actions"] = static () => [Change(Parent(), static parent => parent.Redacted.Add("c2pa.actions.v2")), Edited("c2pa.actions.v2")],
        ["redacted binding"] = static () => [Change(Parent(), static parent => parent.Redacted.Add("c2pa.hash.data")), Edited("c2pa.hash.data")],
        ["compressed"] = static () => [new Forgery { IsCompressed = true }],
        ["compressed parent"] = static () => [Change(new Forgery { Label = ParentLabel, IsCompressed = true }, static parent => parent.Add(Note, Map(("a", 1)))), Edited()],
        ["ingredient's manifest with another hash"] = static () => [Parent(), Change(Edited(), static edited => edited.Assertions[1] = (Ingredient, Opened("urn:c2pa:none", withSignature: true)))],
    };

    private static Forgery Parent() => Change(new Forgery { Label = ParentLabel }, static parent => parent.Add(Note, Map(("a", 1))));

    private static Forgery Edited(string? redacted = null)
    {
        var edited = new Forgery();
        edited.Actions(Map(("action", "c2pa.opened"), ("parameters", Forgery.Names(Ingredient))));
        edited.Add(Ingredient, Opened(ParentLabel, withSignature: true));
        if (redacted is not null)
        {
            Redact(edited, redacted);
        }

        return edited;
    }

    private static Forgery Update(string label = "urn:c2pa:22222222-9a52-4f0c-8d3e-2b6a5f4c1d00", string parent = ParentLabel)
    {
        var update = new Forgery { Label = label, IsUpdate = true, Bindings = 0 };
        update.Assertions.Clear();
        update.Add(Ingredient, Opened(parent, withSignature: true));
        return update;
    }

    private static void Redact(Forgery forgery, string label) => forgery.Claim["redacted_assertions"] = new object[] { $"self#jumbf=/c2pa/{ParentLabel}/c2pa.assertions/{label}" };

    /// <summary>The parent of a manifest, as it was before something was taken out of it.</summary>
    public static Func<IReadOnlyDictionary<string, ForgedManifest>, object> Opened(string label, bool withSignature) => before =>
    {
        byte[] hash = before.TryGetValue(label, out ForgedManifest? manifest) ? manifest.Hash : new byte[32];
        string url = $"self#jumbf=/c2pa/{(manifest is null ? ParentLabel : label)}";
        var results = Map(("activeManifest", Map(("success", Array.Empty<object>()), ("informational", Array.Empty<object>()), ("failure", Array.Empty<object>()))));
        var members = new List<(string, object?)> { ("relationship", "parentOf"), ("activeManifest", Map(("url", url), ("hash", hash))), ("validationResults", results) };
        if (withSignature)
        {
            members.Add(("claimSignature", Map(("url", $"{url}/c2pa.signature"), ("hash", manifest?.SignatureHash ?? new byte[32]))));
        }

        return members.ToArray();
    };

    private static Forgery Change(Forgery forgery, Action<Forgery> change)
    {
        change(forgery);
        return forgery;
    }

    private static (string, object?)[] Hash(int start, int length, byte[] hash) =>
        Map(("exclusions", new object[] { Map(("start", start), ("length", length)) }), ("alg", "sha256"), ("hash", hash), ("pad", new byte[8]));
}
