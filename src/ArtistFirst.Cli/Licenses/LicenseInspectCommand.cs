using System.CommandLine;
using System.Text;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license inspect</c>: what a token says, whoever may have written it.</summary>
internal static class LicenseInspectCommand
{
    private static readonly Argument<string> Token = new("token") { Description = "The file with the token; - for standard input." };

    public static Command Make() => new Command("inspect", "Shows what a token says. Verifies nothing: anybody can write such a text.") { Token }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        byte[] token = await TokenFile.ReadAsync(line.GetValue(Token)!, line.Streams().Input, cancellationToken).ConfigureAwait(false);
        InspectionView view = InspectionView.Of(UnverifiedLicense.Inspect(Encoding.UTF8.GetString(token)));
        output.Write(view, CliJson.Default.InspectionView, inspection => inspection.Tell());
        return view.Tokens.All(each => each.Fault is null) ? ExitCode.Yes : ExitCode.Unusable;
    }
}
