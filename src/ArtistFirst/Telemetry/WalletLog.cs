using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>What the wallet and its reloads log. Event ids 120 to 139.</summary>
internal static partial class WalletLog
{
    [LoggerMessage(120, LogLevel.Information, "The wallet holds {Valid} valid license(s); {Refused} token(s) were refused")]
    public static partial void Loaded(ILogger logger, int valid, int refused);

    [LoggerMessage(121, LogLevel.Warning, "Token {Name} was refused: {Code}")]
    public static partial void TokenRefused(ILogger logger, string name, FindingCode code);

    [LoggerMessage(122, LogLevel.Warning, "License {LicenseId} from {Issuer} expires at {ExpiresAt}")]
    public static partial void ExpiresSoon(ILogger logger, string licenseId, string issuer, DateTimeOffset expiresAt);

    [LoggerMessage(123, LogLevel.Error, "A reload of trust, status lists, licenses or consent failed; what was loaded before stays in force until it is stale")]
    public static partial void ReloadFailed(ILogger logger, Exception exception);

    [LoggerMessage(124, LogLevel.Warning, "The license in {Name} names a manifest that is not there or not the pinned one: {Outcome}; it covers nothing of it")]
    public static partial void ManifestRefused(ILogger logger, string name, LicenseOutcome outcome);

    [LoggerMessage(125, LogLevel.Error, "The license folder {Folder} cannot be read, so what was read before stays in use: {Message}")]
    public static partial void FolderUnreadable(ILogger logger, string folder, string message);
}
