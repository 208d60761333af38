using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>How the publisher's own file is read and written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublisherState))]
internal sealed partial class PublisherJson : JsonSerializerContext;
