using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>How an attribution is written as JSON: camelCase, names for numbers, nothing for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AttributionDocument))]
internal sealed partial class AttributionJson : JsonSerializerContext;
