using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license suspend</c>.</summary>
internal static class LicenseSuspendCommand
{
    public static Command Make() => new StatusChange((register, id, cancellationToken) => register.SuspendAsync(id, cancellationToken))
        .Make("suspend", "Puts a license on hold, and publishes a new status list.");
}
