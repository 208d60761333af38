using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>A set of <see cref="Destination"/>. In JSON an array of their names; <c>["*"]</c> is read and written for all of them.</summary>
[Flags]
[JsonConverter(typeof(WireNameJsonConverter<Destinations>))]
public enum Destinations : byte
{
    /// <summary>No destination.</summary>
    None = 0,

    /// <inheritdoc cref="Destination.InApp"/>
    InApp = 1 << 0,

    /// <inheritdoc cref="Destination.Share"/>
    Share = 1 << 1,

    /// <inheritdoc cref="Destination.Download"/>
    Download = 1 << 2,

    /// <inheritdoc cref="Destination.DspRelease"/>
    DspRelease = 1 << 3,

    /// <inheritdoc cref="Destination.SyncAds"/>
    SyncAds = 1 << 4,

    /// <summary>All five.</summary>
    All = InApp | Share | Download | DspRelease | SyncAds,
}
