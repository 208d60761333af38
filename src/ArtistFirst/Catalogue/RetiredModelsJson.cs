using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>How the file of retired models is read and written. Strict: a member that is unknown, double or missing means that something else wrote it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RetiredModelsFile))]
internal sealed partial class RetiredModelsJson : JsonSerializerContext;
