using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>What a line of a statement is. There is no line by which an advance is recouped.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LineType>))]
public enum LineType : byte
{
    /// <summary>Uses in outputs.</summary>
    [JsonStringEnumMemberName("usage")]
    Usage = 0,

    /// <summary>Training.</summary>
    [JsonStringEnumMemberName("training")]
    Training = 1,

    /// <summary>The difference that corrections make to a closed period.</summary>
    [JsonStringEnumMemberName("adjustment")]
    Adjustment = 2,

    /// <summary>What waited, now that the share is known.</summary>
    [JsonStringEnumMemberName("suspense-release")]
    SuspenseRelease = 3,
}
