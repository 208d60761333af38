using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>What starting and keeping current logs. Event ids 140 to 159.</summary>
internal static partial class RenewalLog
{
    [LoggerMessage(140, LogLevel.Information, "ArtistFirst is ready: {Valid} valid license(s), consent {Consent}")]
    public static partial void Ready(ILogger logger, int valid, string consent);

    [LoggerMessage(141, LogLevel.Information, "Consent is now that of {Consent}, as of {AsOf}")]
    public static partial void ConsentChanged(ILogger logger, string consent, DateTimeOffset asOf);

    [LoggerMessage(142, LogLevel.Error, "Consent answers nothing, so every use is refused: {Reason}")]
    public static partial void ConsentClosed(ILogger logger, string reason);
}
