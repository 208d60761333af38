using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>What keeping a snapshot current logs. Event ids 170 to 179.</summary>
internal static partial class SnapshotLog
{
    [LoggerMessage(170, LogLevel.Error, "The consent snapshot cannot be brought up to date, so what was known before stays in use until it is stale: {Problem}")]
    public static partial void Problem(ILogger log, Finding problem);

    [LoggerMessage(171, LogLevel.Information, "The consent snapshot is current again: version {Version} of {Registry}")]
    public static partial void Current(ILogger log, long version, string registry);
}
