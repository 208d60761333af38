using System.Text;

namespace ArtistFirst.C2pa.Tests;

public sealed class AssertionTests
{
    [Fact]
    public void An_ingredient_is_written_with_what_is_known_of_it()
    {
        Assert.Equal("{\"relationship\": \"inputTo\"}", Text(new IngredientAssertion(IngredientRelationship.InputTo)));
        Assert.Equal(
            "{\"dc:title\": \"Song\", \"dc:format\": \"audio/flac\", \"instanceID\": \"urn:isrc:USPR37300012\", \"description\": \"voice\", \"relationship\": \"componentOf\", "
            + "\"informationalURI\": \"https://north.example/song\"}",
            Text(new IngredientAssertion(IngredientRelationship.ComponentOf)
            {
                Title = "Song", Format = "audio/flac", InstanceId = "urn:isrc:USPR37300012", Description = "voice", InformationalUri = new Uri("https://north.example/song"),
            }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IngredientAssertion(IngredientRelationship.None));
    }

    [Fact]
    public void Training_choices_are_written_only_for_the_uses_that_are_spoken_about()
    {
        Assert.Equal("{\"entries\": {}}", Text(new TrainingMiningAssertion()));
        Assert.Equal(
            "{\"entries\": {\"cawg.ai_training\": {\"use\": \"constrained\", \"constraint_info\": \"ask\"}, \"cawg.data_mining\": {\"use\": \"allowed\"}, "
            + "\"cawg.ai_inference\": {\"use\": \"notAllowed\"}, \"cawg.ai_generative_training\": {\"use\": \"notAllowed\"}}}",
            Text(new TrainingMiningAssertion
            {
                GenerativeTraining = TrainingChoice.NotAllowed, Training = TrainingChoice.Constrained("ask"), Inference = TrainingChoice.NotAllowed, DataMining = TrainingChoice.Allowed,
            }));
        Assert.Throws<ArgumentException>(() => TrainingChoice.Constrained(" "));
    }

    [Theory]
    [InlineData("""{"dc:title":"x"}""")]
    [InlineData("""{"@context":"http://schema.org","dc:title":"x"}""")]
    [InlineData("""{"@context":{"dc":"http://purl.org/dc/elements/1.1/"},"xmp:title":"x"}""")]
    [InlineData("""{"@context":{"dc":"http://purl.org/dc/elements/1.1/"},"title":"x"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Metadata_that_validators_would_stumble_over_is_refused(string json) =>
        Assert.Throws<ArgumentException>(() => new MetadataAssertion(MetadataAssertion.CawgLabel, Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Metadata_is_kept_byte_for_byte()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{ "@context": {"dc": "http://purl.org/dc/elements/1.1/"}, "@type": "x", "dc:title": "Ö" }""");
        var assertion = new MetadataAssertion("example.north.metadata", json);
        Assert.True(assertion.IsJson);
        Assert.Equal(json, assertion.Encode(new AssertionPlaces()));
        Assert.Throws<ArgumentException>(() => new MetadataAssertion("example.north", json));
    }

    [Fact]
    public void An_own_assertion_has_a_name_of_its_own_and_good_content()
    {
        byte[] cbor = [0xA0];
        Assert.Equal(cbor, CustomAssertion.FromCbor("example.north", cbor).Encode(new AssertionPlaces()));
        Assert.False(CustomAssertion.FromCbor("example.north", cbor).IsJson);
        Assert.True(CustomAssertion.FromJson("example.north", "{}"u8.ToArray()).IsJson);
        Assert.Throws<ArgumentException>(() => CustomAssertion.FromCbor("north", cbor));
        Assert.Throws<ArgumentException>(() => CustomAssertion.FromCbor("c2pa.mine", cbor));
        Assert.Throws<ArgumentException>(() => CustomAssertion.FromCbor("example/north.x", cbor));
        Assert.Throws<ArgumentException>(() => CustomAssertion.FromCbor("example.north", new byte[] { 0xA0, 0 }));
        Assert.Throws<ArgumentException>(() => CustomAssertion.FromJson("example.north", "{"u8.ToArray()));
        Assert.Throws<ArgumentException>(() => CustomAssertion.FromJson("example.north.metadata", "{}"u8.ToArray()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(52964, 5936)]
    [InlineData(5_000_000_000, 70_000)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void The_hash_of_a_file_has_one_length_whatever_it_says(long start, long length)
    {
        byte[] encoded = new DataHashAssertion(start, length, new byte[32]).Encode(new AssertionPlaces());
        Assert.Equal(new DataHashAssertion(1, 1, new byte[32]).Encode(new AssertionPlaces()).Length, encoded.Length);
        Assert.Contains($"\"exclusions\": [{{\"start\": {start}, \"length\": {length}}}]", CborText.Of(encoded), StringComparison.Ordinal);
    }

    private static string Text(Assertion assertion) => CborText.Of(assertion.Encode(new AssertionPlaces()));
}
