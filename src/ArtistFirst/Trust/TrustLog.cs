using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>What the stores of trust tell the log.</summary>
internal static partial class TrustLog
{
    [LoggerMessage(160, LogLevel.Information, "Trust is up to date: generation {Generation}, {Issuers} issuers, {Keys} keys")]
    public static partial void Updated(ILogger log, long generation, int issuers, int keys);

    [LoggerMessage(161, LogLevel.Error, "Trust cannot be brought up to date from {Source}, so what was known before stays in use: {Message}")]
    public static partial void Problem(ILogger log, string source, string message);

    [LoggerMessage(162, LogLevel.Warning, "A delegation grants nothing: {Finding}")]
    public static partial void DelegationRefused(ILogger log, Finding finding);

    [LoggerMessage(163, LogLevel.Error, "The status list {Uri} cannot be brought up to date: {Finding}")]
    public static partial void StatusListProblem(ILogger log, string uri, Finding finding);
}
