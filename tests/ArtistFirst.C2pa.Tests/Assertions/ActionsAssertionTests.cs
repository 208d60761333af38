namespace ArtistFirst.C2pa.Tests;

public sealed class ActionsAssertionTests
{
    private static readonly IngredientAssertion Parent = new(IngredientRelationship.ParentOf);
    private static readonly IngredientAssertion Component = new(IngredientRelationship.ComponentOf);

    [Fact]
    public void Actions_are_written_with_dates_as_tagged_text_and_ingredients_as_hashed_URIs()
    {
        var places = new AssertionPlaces();
        places.Add(Component, new HashedUri("self#jumbf=x", new byte[] { 1 }));
        var assertion = new ActionsAssertion(
            SomeDrafts.Created with { When = new DateTimeOffset(2026, 11, 22, 7, 0, 0, 900, TimeSpan.FromHours(2)), SoftwareAgent = new GeneratorInfo("Model", "3") },
            new ManifestAction { Name = ActionNames.Placed, Ingredients = [Component], Description = "voice" });
        Assert.Equal(
            "{\"actions\": [{\"when\": 0(\"2026-11-22T05:00:00Z\"), \"action\": \"c2pa.created\", \"softwareAgent\": {\"name\": \"Model\", \"version\": \"3\"}, "
            + "\"digitalSourceType\": \"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\"}, "
            + "{\"action\": \"c2pa.placed\", \"parameters\": {\"ingredients\": [{\"url\": \"self#jumbf=x\", \"hash\": h'01'}]}, \"description\": \"voice\"}], \"allActionsIncluded\": true}",
            CborText.Of(assertion.Encode(places)));
    }

    [Fact]
    public void An_ingredient_that_is_not_in_the_manifest_is_refused()
    {
        var assertion = new ActionsAssertion(SomeDrafts.Created with { Ingredients = [Component] });
        Assert.Contains("not in the manifest", Assert.Throws<InvalidOperationException>(() => assertion.Encode(new AssertionPlaces())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_that_break_a_rule_are_refused_with_the_rule()
    {
        ManifestAction opened = new() { Name = ActionNames.Opened, Ingredients = [Parent] };
        ManifestAction edited = new() { Name = ActionNames.Edited };
        AssertRefused("first action");
        AssertRefused("first action", edited);
        AssertRefused("neither comes again", SomeDrafts.Created, SomeDrafts.Created);
        AssertRefused("neither comes again", opened, SomeDrafts.Created);
        AssertRefused("set SourceType", SomeDrafts.Created with { SourceType = DigitalSourceType.None });
        AssertRefused("has no SourceType", opened with { SourceType = DigitalSourceType.HumanEdits });
        AssertRefused("that is the parent", opened with { Ingredients = [] });
        AssertRefused("that is the parent", opened with { Ingredients = [Component] });
        AssertRefused("that is the parent", opened with { Ingredients = [Parent, Parent] });
        AssertRefused("names the components", opened, new ManifestAction { Name = ActionNames.Placed });
        AssertRefused("names the components", opened, new ManifestAction { Name = ActionNames.Removed, Ingredients = [Parent] });
        AssertRefused("contains a dot", opened, new ManifestAction { Name = "remixed" });
        Assert.Equal(3, new ActionsAssertion(opened, edited, new ManifestAction { Name = "example.north.remixed" }).Actions.Count);
    }

    private static void AssertRefused(string words, params ManifestAction[] actions) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new ActionsAssertion(actions)).Message, StringComparison.Ordinal);
}
