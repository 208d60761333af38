using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst keys</c>.</summary>
internal static class KeysCommand
{
    public static Command Make() => new("keys", "Signing keys.") { KeysNewCommand.Make(), KeysPublicCommand.Make() };
}
