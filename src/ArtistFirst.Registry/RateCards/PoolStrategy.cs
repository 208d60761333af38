using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>How a pool is divided over what was used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PoolStrategy>))]
public enum PoolStrategy : byte
{
    /// <summary>Not stated; no rate card has it.</summary>
    None = 0,

    /// <summary>Every recording that was used gets the same, however often it was used.</summary>
    [JsonStringEnumMemberName("equal-per-work")]
    EqualPerWork = 1,

    /// <summary>Every use gets the same, and within an output every source.</summary>
    [JsonStringEnumMemberName("pro-rata")]
    ProRata = 2,

    /// <summary>Every output gets the same, and its sources by weight: w = c·a + (1 − c)·p, where a is the weight, c how sure it is, and p an equal part.</summary>
    [JsonStringEnumMemberName("attribution")]
    Attribution = 3,

    /// <summary>What each subscriber paid goes to what that subscriber made; within an output by weight, as for <see cref="Attribution"/>.</summary>
    [JsonStringEnumMemberName("user-centric")]
    UserCentric = 4,

    /// <summary>A fixed fee for each use makes the pool; within an output by weight, as for <see cref="Attribution"/>.</summary>
    [JsonStringEnumMemberName("flat-fee")]
    FlatFee = 5,
}
