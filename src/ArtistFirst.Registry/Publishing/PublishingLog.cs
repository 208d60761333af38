using Microsoft.Extensions.Logging;

namespace ArtistFirst.Registry;

/// <summary>What publishing logs.</summary>
internal static partial class PublishingLog
{
    [LoggerMessage(200, LogLevel.Error, "The register was not published, so clients keep what was published before; it is tried again: {Reason}")]
    public static partial void Failed(ILogger logger, string reason, Exception fault);
}
