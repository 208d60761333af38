using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

[Trait("Category", "Packaging")]
[Collection(TestsOfPackages.Name)]
public sealed class AnalyzerPackageTests(PackedPackages packed)
{
    private static readonly string[] Modes = ["Errors", "None", "Suggestions", "Warnings"];

    private const string Program =
        """
        using ArtistFirst;

        public sealed class Player(CatalogueGate gate, ICatalogue catalogue)
        {
            public async Task<long> PlayAsync(UseRequest request, CancellationToken token)
            {
                await using Stream audio = await catalogue.OpenAsync(request.Recording, token);
                return audio.Length;
            }

            public bool MayPlay(UseRequest request) => gate.Authorize(request).IsAllowed;

            public static Stream OpenOld(string name) => Archive.Open(name);
        }

        public static class Archive
        {
            public static Stream Open(string name) => File.OpenRead(name);

            public static void Main() => Console.WriteLine(Open("click.wav").Length);
        }

        """;

    [Fact]
    public void The_package_holds_both_assemblies_for_the_compiler_and_nothing_to_run()
    {
        Assert.Equal(
            [
                "analyzers/dotnet/cs/ArtistFirst.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/ArtistFirst.Analyzers.dll",
                .. Modes.Select(mode => $"buildTransitive/ArtistFirst.Analyzers.{mode}.globalconfig"),
                "buildTransitive/ArtistFirst.Analyzers.props", "buildTransitive/ArtistFirst.Analyzers.targets",
            ],
            packed.Analyzer.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal) || file.StartsWith("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(packed.Analyzer.Dependencies);
    }

    [Fact]
    public async Task Whoever_references_ArtistFirst_is_warned_once_and_the_fix_is_applied()
    {
        using FreshProject project = await FreshProject.CreateAsync(packed, packed.Packages.Single(package => package.Id is "ArtistFirst"), Program);
        await project.WriteAsync("ArtistFirst.CatalogueLoads.Archive.txt", "M:Archive.Open(System.String)");
        await project.WriteAsync("ArtistFirst.NotCatalogue.txt", "click.wav");
        Assert.Equal(0, (await project.BuildAsync()).ExitCode);
        Assert.Equal(["AF0001 line 13", "AF0001 line 7"], await project.ReportedAsync());

        project.Delete("ArtistFirst.CatalogueLoads.Archive.txt");
        await project.WriteAsync(".globalconfig", "is_global = true\ndotnet_diagnostic.AF0001.severity = error\n");
        ChildProcessResult refused = await project.BuildAsync();
        Assert.Contains("error AF0001", refused.Output, StringComparison.Ordinal);
        Assert.Equal(["AF0001 line 7"], await project.ReportedAsync());

        await project.FormatAsync("AF0001");
        Assert.Contains("(await gate.OpenAsync(request, token)).Stream;", await project.ReadAsync("Program.cs"), StringComparison.Ordinal);
        ChildProcessResult mended = await project.BuildAsync();
        Assert.True(mended.ExitCode == 0, mended.Transcript);
        Assert.Empty(await project.ReportedAsync());
    }

    [Theory]
    [InlineData("ArtistFirst.Storage")]
    [InlineData("ArtistFirst.Registry")]
    [InlineData("ArtistFirst.Testing")]
    public async Task Whoever_references_a_package_that_brings_ArtistFirst_is_warned(string package)
    {
        using FreshProject project = await FreshProject.CreateAsync(packed, packed.Packages.Single(packed => string.Equals(packed.Id, package, StringComparison.Ordinal)), Program);
        await project.WriteAsync("ArtistFirst.CatalogueLoads.Archive.txt", "M:Archive.Open(System.String)");
        ChildProcessResult built = await project.BuildAsync();
        Assert.True(built.ExitCode == 0, built.Transcript);
        Assert.Equal(["AF0001 line 13", "AF0001 line 20", "AF0001 line 7"], await project.ReportedAsync());
    }

    [Fact]
    public async Task Severities_are_set_for_all_rules_at_once()
    {
        using FreshProject project = await FreshProject.CreateAsync(packed, packed.Packages.Single(package => package.Id is "ArtistFirst"), Program);
        ChildProcessResult refused = await project.BuildAsync("ArtistFirstAnalysisMode=Errors");
        Assert.Contains("error AF0001", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await project.BuildAsync("ArtistFirstAnalysisMode=None")).ExitCode);
        Assert.Empty(await project.ReportedAsync());
        Assert.Contains("expected None, Default, Suggestions, Warnings or Errors", (await project.BuildAsync("ArtistFirstAnalysisMode=Strict")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_mode_knows_every_rule() => Assert.All(Modes, mode => Assert.Equal(
        AnalyzerRules.Published.Select(rule => rule.Code),
        Checkout.Read($"analyzers/ArtistFirst.Analyzers/buildTransitive/ArtistFirst.Analyzers.{mode}.globalconfig").Split('\n').Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).Select(line => line.Split('.')[1])));

    [Fact]
    public async Task What_the_SDK_says_about_our_patterns_is_not_said()
    {
        using FreshProject project = await FreshProject.CreateAsync(packed, packed.Packages.Single(package => package.Id is "ArtistFirst"), """
            using ArtistFirst;

            Player.Play(null!, 1);

            internal static class Player
            {
                public static void Play(CatalogueAudio audio, int unused) => Console.WriteLine();
            }
            """);
        await project.WriteAsync(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.IDE0060.severity = warning\n");
        ChildProcessResult built = await project.BuildAsync("EnforceCodeStyleInBuild=true");
        Assert.Contains("'unused'", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'audio'", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_analyzer_alone_knows_a_teams_own_contracts()
    {
        using FreshProject project = await FreshProject.CreateAsync(packed, packed.Analyzer, """
            using ArtistFirst;

            Console.WriteLine(Catalogue.Open("one").Length);

            public static class Catalogue
            {
                [LoadsCatalogueAudio("id")]
                public static Stream Open(string id) => File.OpenRead(id);
            }

            namespace ArtistFirst
            {
                [AttributeUsage(AttributeTargets.Method)]
                internal sealed class LoadsCatalogueAudioAttribute(string recording) : Attribute
                {
                    public string Recording { get; } = recording;
                }
            }
            """);
        ChildProcessResult built = await project.BuildAsync();
        Assert.True(built.ExitCode == 0, built.Transcript);
        Assert.Equal(["AF0001 line 3"], await project.ReportedAsync());
    }
}
