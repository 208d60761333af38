using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst models</c>.</summary>
internal static class ModelsCommand
{
    public static Command Make() => new("models", "Which models were made with what, and what a yes that was taken back obliges.") { ModelsContainingCommand.Make(), ModelsObligationsCommand.Make() };
}
