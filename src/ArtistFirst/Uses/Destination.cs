using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>Where an output goes. On the wire: <c>in-app share download dsp-release sync-ads</c>.</summary>
[JsonConverter(typeof(WireNameJsonConverter<Destination>))]
public enum Destination : byte
{
    /// <summary>Not stated. No grant covers it.</summary>
    None = 0,

    /// <summary><c>in-app</c>: it can be heard inside the product alone.</summary>
    InApp = 1,

    /// <summary><c>share</c>: it can be shared by a link.</summary>
    Share = 2,

    /// <summary><c>download</c>: its user gets the file.</summary>
    Download = 3,

    /// <summary><c>dsp-release</c>: it is released on streaming services.</summary>
    DspRelease = 4,

    /// <summary><c>sync-ads</c>: it goes into film, television, games or advertisements.</summary>
    SyncAds = 5,
}
