using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage</c>.</summary>
internal static class UsageCommand
{
    public static Command Make() => new("usage", "What is on record, and the proof of it.") { UsageVerifyCommand.Make(), UsageProveCommand.Make(), UsageCheckProofCommand.Make(), UsageExportCommand.Make(), UsageEraseCommand.Make() };
}
