using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>What the gate logs. Event ids 100 to 119; an id is never used again for another message.</summary>
internal static partial class GateLog
{
    [LoggerMessage(100, LogLevel.Information, "Opened {Recording} for {Uses} in {Territory} under license {LicenseId} (operation {OperationId}, {Receipt})")]
    public static partial void Opened(ILogger logger, Isrc recording, string uses, Territory territory, string licenseId, OperationId operationId, UsageReceiptOutcome receipt);

    [LoggerMessage(101, LogLevel.Warning, "Refused {Recording} for {Uses} in {Territory}: {Code} {Outcome}")]
    public static partial void Refused(ILogger logger, Isrc recording, string uses, Territory territory, FindingCode code, UseOutcome outcome);

    [LoggerMessage(102, LogLevel.Error, "The usage ledger did not take operation {OperationId}; nothing was opened or handed over")]
    public static partial void LedgerFailed(ILogger logger, Exception exception, OperationId operationId);

    [LoggerMessage(103, LogLevel.Error, "The catalogue could not open {Recording}; operation {OperationId} is recorded as failed")]
    public static partial void CatalogueFailed(ILogger logger, Exception exception, Isrc recording, OperationId operationId);
}
