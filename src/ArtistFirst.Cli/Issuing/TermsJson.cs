using System.Text.Json.Serialization;

namespace ArtistFirst.Cli;

/// <summary>How terms files are read: no member that is not known, none twice, none of the required missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TermsFile))]
internal sealed partial class TermsJson : JsonSerializerContext;
