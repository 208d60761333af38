using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst certificates</c>.</summary>
internal static class CertificatesCommand
{
    public static Command Make() => new("certificates", "Certificates that outputs are stamped with.") { CertificatesNewCommand.Make(), CertificatesCheckCommand.Make() };
}
