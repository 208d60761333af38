using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

/// <summary>Every command that a page tells people to run is one that the command line understands.</summary>
public sealed partial class DocumentedCommandsTests
{
    private static readonly string[] Operators = ["<", ">", "|", ";", "&&", "#"];

    public static TheoryData<string, string> Commands
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string file in Pages())
            {
                string text = File.ReadAllText(file).ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal);
                foreach (string command in Told(text).Distinct(StringComparer.Ordinal))
                {
                    data.Add(Path.GetRelativePath(Vectors.RepositoryRoot, file), command);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public void A_command_on_a_page_is_understood(string page, string command)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(command.Replace('\'', '"')).TakeWhile(word => !Operators.Contains(word, StringComparer.Ordinal))];
        Assert.True(IsName(words) || CommandLine.MakeRoot().Parse(words).Errors.Count == 0, $"{page}: artistfirst {command}\n{string.Join('\n', CommandLine.MakeRoot().Parse(words).Errors)}");
    }

    [Fact]
    public void Commands_are_found_and_wrong_ones_are_noticed()
    {
        Assert.InRange(Commands.Count, 15, 1000);
        Assert.Equal(["license verify FILE", "keys public a.jwk", "keys new", "models containing"], Told("Run `artistfirst license verify FILE`.\n$ echo $(artistfirst keys public a.jwk)\n$ artistfirst keys new\nartistfirst models containing\n"));
        Assert.True(IsName(["keys", "new"]));
        Assert.False(IsName(["keys", "newer"]));
        Assert.NotEmpty(CommandLine.MakeRoot().Parse(["license", "verify", "FILE", "--trust", "trust.json"]).Errors);
        Assert.Throws<Xunit.Sdk.TrueException>(() => A_command_on_a_page_is_understood("page", "license verify FILE --trust trust.json"));
    }

    /// <summary>A command that is only named, such as "keys public", has no arguments to be wrong.</summary>
    private static bool IsName(string[] words)
    {
        Command? at = CommandLine.MakeRoot();
        foreach (string word in words)
        {
            at = at?.Subcommands.FirstOrDefault(command => string.Equals(command.Name, word, StringComparison.Ordinal));
        }

        return at is not null;
    }

    private static IEnumerable<string> Told(string text) =>
        Told().Matches(text).Select(match => match.Groups["command"].Value.Trim());

    // In a sentence, in a substitution, or as a line, at the prompt or without, or after a semicolon.
    [GeneratedRegex(@"`artistfirst (?<command>[^`\n]+)`|\$\(artistfirst (?<command>[^)\n]+)\)|^(\$ ([^\n]*; )?)?artistfirst (?<command>[^\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Told();

    private static IEnumerable<string> Pages()
    {
        string[] folders = ["docs", "samples", "src", "analyzers"];
        return folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Vectors.RepositoryRoot, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Vectors.RepositoryRoot, "*.md"))
            .Order(StringComparer.Ordinal);
    }
}
