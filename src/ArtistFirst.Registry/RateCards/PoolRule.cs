using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>Which term of the rate card decided how large a pool is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PoolRule>))]
public enum PoolRule : byte
{
    /// <summary>None: there is nothing in it.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>The rate, of the net income.</summary>
    [JsonStringEnumMemberName("rate")]
    Rate = 1,

    /// <summary>The least for each use.</summary>
    [JsonStringEnumMemberName("per-use-floor")]
    PerUseFloor = 2,

    /// <summary>The most for each use.</summary>
    [JsonStringEnumMemberName("per-use-cap")]
    PerUseCap = 3,

    /// <summary>The minimum guarantee.</summary>
    [JsonStringEnumMemberName("minimum-guarantee")]
    MinimumGuarantee = 4,

    /// <summary>The fixed fee for each use.</summary>
    [JsonStringEnumMemberName("flat-fee")]
    FlatFee = 5,
}
