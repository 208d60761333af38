using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license revoke</c>.</summary>
internal static class LicenseRevokeCommand
{
    public static Command Make() => new StatusChange((register, id, cancellationToken) => register.RevokeAsync(id, cancellationToken))
        .Make("revoke", "Withdraws a license for good, and publishes a new status list.");
}
