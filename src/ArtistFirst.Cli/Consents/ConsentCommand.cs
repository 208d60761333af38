using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent</c>.</summary>
internal static class ConsentCommand
{
    public static Command Make() => new("consent", "Who allows what.") { ConsentCheckCommand.Make(), ConsentPublishCommand.Make(), ConsentSetCommand.Make(), ConsentImportCommand.Make(), ConsentHistoryCommand.Make(), ConsentReceiptCommand.Make(), ConsentApproveCommand.Make() };
}
