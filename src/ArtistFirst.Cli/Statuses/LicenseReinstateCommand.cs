using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license reinstate</c>.</summary>
internal static class LicenseReinstateCommand
{
    public static Command Make() => new StatusChange((register, id, cancellationToken) => register.ReinstateAsync(id, cancellationToken))
        .Make("reinstate", "Ends a suspension, and publishes a new status list.");
}
