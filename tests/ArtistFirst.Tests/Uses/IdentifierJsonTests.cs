using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst.Tests;

/// <summary>Identifiers in objects, with the generated serializer that trimmed applications use.</summary>
public partial class IdentifierJsonTests
{
    private const string Json = """
        {"Recording":"USPR37300012","Work":"T0345246801","Owners":{"isni:0000000121707484":50},"Territories":["*","-DE"],"Uses":["transform.remix"],"Duties":["credit"],"Destinations":["*"],"Model":"studio@3","Plays":{"GBUM70602587":7}}
        """;

    private static readonly JsonSerializerOptions SmallPieces = new() { DefaultBufferSize = 16 };

    [Fact]
    public void Generated_serializer_reads_and_writes_identifiers()
    {
        Sheet sheet = JsonSerializer.Deserialize(Json, SheetJson.Default.Sheet)!;
        Assert.Equal(Some.Recording, sheet.Recording);
        Assert.Null(sheet.Release);
        Assert.True(sheet.Operation.IsEmpty);
        Assert.Equal(50, sheet.Owners[PartyId.Parse("isni:0000000121707484")]);
        Assert.Equal(7, sheet.Plays[Isrc.Parse("GBUM70602587")]);
        Assert.Equal(Json.Trim(), JsonSerializer.Serialize(sheet, SheetJson.Default.Sheet));
    }

    [Theory]
    [InlineData("""{"Recording":"us-pr3-73-00012"}""", "Expected the canonical form 'USPR37300012'; what came is 'us-pr3-73-00012'.")]
    [InlineData("""{"Recording":"USPR3730001"}""", "what came is 'USPR3730001'")]
    [InlineData("""{"Recording":null}""", "Expected Isrc as a string; what came is Null.")]
    [InlineData("""{"Plays":{"gbum70602587":7}}""", "Expected the canonical form 'GBUM70602587'")]
    [InlineData("""{"Owners":{"nobody":7}}""", "Expected a party id")]
    public void Refusal_says_what_was_expected_and_where(string json, string message)
    {
        JsonException refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, SheetJson.Default.Sheet));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.", refusal.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_and_damaged_json_is_refused() =>
        Hostile.Try<JsonException>(Some.Utf8(Json), json => JsonSerializer.Deserialize(json, SheetJson.Default.Sheet));

    [Fact]
    public async Task Json_that_arrives_in_pieces_is_read()
    {
        using var pieces = new MemoryStream(Some.Utf8("[" + string.Join(',', Enumerable.Repeat("\"USPR37300012\",\"\\u0055SPR37300012\"", 500)) + "]"));
        Isrc[]? read = await JsonSerializer.DeserializeAsync<Isrc[]>(pieces, SmallPieces);
        Assert.All(read!, isrc => Assert.Equal(Some.Recording, isrc));
        Assert.Equal(1000, read!.Length);
    }

    internal sealed record Sheet
    {
        public Isrc Recording { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Iswc Work { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Icpn? Release { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public OperationId Operation { get; init; }

        public Dictionary<PartyId, int> Owners { get; init; } = [];

        public TerritorySet Territories { get; init; }

        public Uses Uses { get; init; }

        public Duties Duties { get; init; }

        public Destinations Destinations { get; init; }

        public ModelVersion? Model { get; init; }

        public Dictionary<Isrc, int> Plays { get; init; } = [];
    }

    [JsonSerializable(typeof(Sheet))]
    internal sealed partial class SheetJson : JsonSerializerContext;
}
