using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>What the stamper logs. Event ids 180 to 189; an id is never used again for another message.</summary>
internal static partial class StampLog
{
    [LoggerMessage(180, LogLevel.Information, "Stamped an output of {Sources} sources as {ManifestId} (operation {OperationId}, {Receipt})")]
    public static partial void Delivered(ILogger logger, string manifestId, int sources, OperationId operationId, UsageReceiptOutcome receipt);

    [LoggerMessage(181, LogLevel.Warning, "Refused to stamp an output: {Code}, {Findings} findings")]
    public static partial void Refused(ILogger logger, FindingCode code, int findings);
}
