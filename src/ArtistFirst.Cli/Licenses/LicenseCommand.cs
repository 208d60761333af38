using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license</c>.</summary>
internal static class LicenseCommand
{
    public static Command Make() => new("license", "License tokens.") { LicenseVerifyCommand.Make(), LicenseInspectCommand.Make() };
}
