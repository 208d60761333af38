using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>The JSON form of a register's file. Strict: a member that is unknown, double or missing means that something else wrote it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatusRegisterState))]
internal sealed partial class StatusRegisterJson : JsonSerializerContext;
