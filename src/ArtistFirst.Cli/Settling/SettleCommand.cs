using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst settle</c>.</summary>
internal static class SettleCommand
{
    public static Command Make() => new("settle", "Who is paid what: from the usage ledger, a rate card and the income of a period.")
    {
        SettleRunCommand.Make(), SettleShowCommand.Make(), SettleRestateCommand.Make(),
    };
}
