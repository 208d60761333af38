using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>Why nobody could be paid.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuspenseReason>))]
public enum SuspenseReason : byte
{
    /// <summary>It could.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>The register does not have the recording.</summary>
    [JsonStringEnumMemberName("unknown-recording")]
    UnknownRecording = 1,

    /// <summary>The register does not have the work, or does not know which work is performed.</summary>
    [JsonStringEnumMemberName("unknown-work")]
    UnknownWork = 2,

    /// <summary>Nobody has a claim on that side, there and then.</summary>
    [JsonStringEnumMemberName("unclaimed")]
    Unclaimed = 3,

    /// <summary>The known shares make less than the whole; what is missing waits.</summary>
    [JsonStringEnumMemberName("incomplete")]
    Incomplete = 4,

    /// <summary>Somebody has a share of unknown size; what the others leave waits.</summary>
    [JsonStringEnumMemberName("unknown-share")]
    UnknownShare = 5,

    /// <summary>The shares make more than the whole: all of it waits until the parties agree.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed = 6,

    /// <summary>A use in the whole world, where shares differ by territory.</summary>
    [JsonStringEnumMemberName("territories-differ")]
    TerritoriesDiffer = 7,

    /// <summary>The pool, or its part for a side, is for outputs in which no source is measured.</summary>
    [JsonStringEnumMemberName("unattributed")]
    Unattributed = 8,

    /// <summary>The pool has money and no use.</summary>
    [JsonStringEnumMemberName("no-use")]
    NoUse = 9,
}
