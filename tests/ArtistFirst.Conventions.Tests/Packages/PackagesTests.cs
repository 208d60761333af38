using System.Text.RegularExpressions;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

[Trait("Category", "Packaging")]
[Collection(TestsOfPackages.Name)]
public sealed partial class PackagesTests(PackedPackages packed)
{
    private static readonly string[] Analyzers = ["Meziantou.Analyzer", "Roslynator.Analyzers", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    [Fact]
    public void Every_project_below_src_is_a_package() =>
        Assert.Equal(
            Checkout.Projects.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name).Order(StringComparer.Ordinal),
            packed.Libraries.Select(package => package.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Packages_say_what_they_are() => Violations.None("A package is judged by what the feed shows of it.", packed.Packages.SelectMany(package => Judge(package)));

    [Fact]
    public void Packages_name_the_commit_that_they_were_built_from()
    {
        Assert.SkipUnless(Path.Exists(Checkout.PathOf(".git")), "A source archive knows no commit.");
        Assert.All(packed.Packages, package => Assert.Matches(Commit(), Assert.IsType<string>(package.Commit)));
    }

    [Fact]
    public void Packages_bring_their_documentation() =>
        Assert.All(packed.Libraries, package => Assert.Contains(package.Files, file => file.EndsWith($"/{package.Id}.xml", StringComparison.Ordinal)));

    [Fact]
    public void Assemblies_are_reproducible() =>
        Assert.All(packed.Packages, package => Assert.True(package.IsReproducible($"{package.Id}.dll"), $"{package.Id}: built with Deterministic off"));

    [Fact]
    public void Packages_bring_nothing_that_only_this_repository_uses() =>
        Assert.All(packed.Packages, package => Assert.Empty(package.Dependencies.Intersect(Analyzers, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Debuggers_find_the_sources_of_the_packages()
    {
        Assert.SkipUnless(Path.Exists(Checkout.PathOf(".git")), "A source archive knows no commit.");
        Assert.All(packed.Libraries, package => Assert.Contains(package.Commit!, package.ReadSourceLink($"{package.Id}.pdb"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_tool_carries_SQLite_for_the_usual_desktops_and_servers_alone()
    {
        Package tool = packed.Packages.Single(package => package.Id is "ArtistFirst.Cli");
        Assert.Equal(
            ["linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"],
            tool.Files.Select(file => Machine().Match(file)).Where(match => match.Success).Select(match => match.Groups["machine"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.InRange(tool.Bytes, 1, 12_000_000);
    }

    [Fact]
    public async Task The_tool_installs_and_answers()
    {
        Package tool = packed.Packages.Single(package => package.Id is "ArtistFirst.Cli");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["nuget.config"], $"""
            <configuration><packageSources><clear /><add key="packed" value="{packed.Folder}" /></packageSources></configuration>
            """, TestContext.Current.CancellationToken);
        await packed.Dotnet.SucceedAsync(
            ["tool", "install", tool.Id, "--version", tool.Version, "--tool-path", folder["tools"], "--configfile", folder["nuget.config"]],
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = folder["cache"] });

        ChildProcessResult answer = await ChildProcess.RunAsync(Path.Combine(folder["tools"], "artistfirst"), ["--help"], workingDirectory: folder.Path);
        Assert.True(answer.ExitCode == 0, answer.Transcript);
    }

    private static IEnumerable<string> Judge(Package package)
    {
        if (package.Readme is not "README.md" || !package.Files.Contains("README.md", StringComparer.Ordinal))
        {
            yield return $"{package.Id}: no README";
        }

        if (package.License is not "Apache-2.0")
        {
            yield return $"{package.Id}: license expression '{package.License}'";
        }

        if (package.Description is null or "Package Description")
        {
            yield return $"{package.Id}: no description";
        }

        if (string.IsNullOrEmpty(package.Repository))
        {
            yield return $"{package.Id}: no repository";
        }

        if (!package.SymbolFiles.Any(file => file.EndsWith($"/{package.Id}.pdb", StringComparison.Ordinal)) && !package.EmbedsSymbols($"{package.Id}.dll"))
        {
            yield return $"{package.Id}: no symbols";
        }
    }

    [GeneratedRegex("/runtimes/(?<machine>[^/]+)/native/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Machine();

    [GeneratedRegex("^[0-9a-f]{40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commit();
}
