using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>The JSON of settlements. Strict: a member that is unknown, double or missing means that something else wrote it.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RateCardFile))]
[JsonSerializable(typeof(FxFile))]
[JsonSerializable(typeof(IncomeFile))]
[JsonSerializable(typeof(Settlement))]
[JsonSerializable(typeof(StatementFile))]
internal sealed partial class SettlementJson : JsonSerializerContext;
