using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>What of the ledger counts as a use of a pool.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PoolCounting>))]
public enum PoolCounting : byte
{
    /// <summary>Not stated; no rate card has it.</summary>
    None = 0,

    /// <summary>Outputs that were handed over: <see cref="UsageEventKind.Delivered"/>.</summary>
    [JsonStringEnumMemberName("deliveries")]
    Deliveries = 1,

    /// <summary>Recordings that were opened: <see cref="UsageEventKind.Authorized"/>, unless it failed. For training, which has no output.</summary>
    [JsonStringEnumMemberName("authorizations")]
    Authorizations = 2,
}
