using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license</c>.</summary>
internal static class LicenseCommand
{
    public static Command Make() => new("license", "License tokens.")
    {
        LicenseIssueCommand.Make(),
        LicenseVerifyCommand.Make(),
        LicenseInspectCommand.Make(),
        LicenseNewStatusCommand.Make(),
        LicenseRevokeCommand.Make(),
        LicenseSuspendCommand.Make(),
        LicenseReinstateCommand.Make(),
        LicensePublishStatusCommand.Make(),
    };
}
