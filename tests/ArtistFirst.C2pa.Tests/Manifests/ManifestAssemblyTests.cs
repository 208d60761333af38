using System.Security.Cryptography;

namespace ArtistFirst.C2pa.Tests;

public sealed class ManifestAssemblyTests
{
    [Fact]
    public async Task The_store_has_the_length_that_was_measured_and_every_hash_in_it_is_right()
    {
        var ingredients = new[] { new IngredientAssertion(IngredientRelationship.InputTo) { Title = "a" }, new IngredientAssertion(IngredientRelationship.InputTo) { Title = "b" } };
        var draft = new ManifestDraft
        {
            Generator = SomeDrafts.Studio,
            Title = "Song",
            Assertions = [new ActionsAssertion(SomeDrafts.Created with { Ingredients = [ingredients[1]] }), .. ingredients],
        };
        var assembly = new ManifestAssembly(draft, SomeDrafts.Signer, DataHashAssertion.Bind(0, 0, new byte[32]));
        byte[] encoded = await assembly.CompleteAsync(new DataHashAssertion(1000, 2000, new byte[32]), TestContext.Current.CancellationToken);
        Assert.Equal(assembly.StoreLength, encoded.Length);

        JumbfSuperbox manifest = Assert.Single(JumbfReader.Read(encoded).Superboxes);
        Assert.Equal((draft.Label, JumbfTypes.Manifest), (manifest.Label, manifest.Type));
        JumbfSuperbox[] assertions = [.. manifest.Find(JumbfLabels.AssertionStore)!.Superboxes];
        Assert.Equal(["c2pa.actions.v2", "c2pa.ingredient.v3", "c2pa.ingredient.v3__1", "c2pa.hash.data"], assertions.Select(assertion => assertion.Label));
        string claim = CborText.Of(manifest.Find(JumbfLabels.ClaimV2)!.Content(JumbfBox.Cbor)!.Value.ToArray());
        foreach (JumbfSuperbox assertion in assertions)
        {
            Assert.Contains($"{{\"url\": \"self#jumbf=c2pa.assertions/{assertion.Label}\", \"hash\": h'{Hash(assertion)}'}}", claim, StringComparison.Ordinal);
        }

        string actions = CborText.Of(assertions[0].Content(JumbfBox.Cbor)!.Value.ToArray());
        Assert.Contains($"\"ingredients\": [{{\"url\": \"self#jumbf=c2pa.assertions/c2pa.ingredient.v3__1\", \"hash\": h'{Hash(assertions[2])}'}}]", actions, StringComparison.Ordinal);
        Assert.Contains("\"claim_generator_info\": {\"name\": \"North Studio\", \"version\": \"1.0\", \"specVersion\": \"2.4.0\"}", claim, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_breaks_a_rule_is_refused_with_the_rule()
    {
        var custom = CustomAssertion.FromCbor("example.north", new byte[] { 0xA0 });
        var parent = new IngredientAssertion(IngredientRelationship.ParentOf);
        AssertRefused("ActionsAssertion");
        AssertRefused("ActionsAssertion", custom);
        AssertRefused("ActionsAssertion", new ActionsAssertion(SomeDrafts.Created), new ActionsAssertion(SomeDrafts.Created));
        AssertRefused("one parent", new ActionsAssertion(SomeDrafts.Created), parent, new IngredientAssertion(IngredientRelationship.ParentOf));
        AssertRefused("once", new ActionsAssertion(SomeDrafts.Created), custom, custom);
    }

    [Fact]
    public void Each_draft_has_a_name_of_its_own_that_tells_no_time()
    {
        ManifestDraft[] drafts = [.. Enumerable.Range(0, 100).Select(_ => SomeDrafts.Draft())];
        Assert.Equal(100, drafts.Select(draft => draft.Label).Distinct(StringComparer.Ordinal).Count());
        Assert.All(drafts, draft => Assert.Matches("^urn:c2pa:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", draft.Label));
    }

    [Fact]
    public void A_program_without_a_name_is_refused() => Assert.Throws<ArgumentException>(() => new GeneratorInfo(" "));

    private static string Hash(JumbfSuperbox superbox) => Convert.ToHexStringLower(SHA256.HashData(superbox.Hashed.Span));

    private static void AssertRefused(string words, params Assertion[] assertions)
    {
        var draft = new ManifestDraft { Generator = SomeDrafts.Studio, Assertions = assertions };
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new ManifestAssembly(draft, SomeDrafts.Signer, DataHashAssertion.Bind(0, 0, new byte[32]))).Message, StringComparison.Ordinal);
    }
}
