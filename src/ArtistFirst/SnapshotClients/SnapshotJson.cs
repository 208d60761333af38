using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>How a client's own file is read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SnapshotMark))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
