using System.Text.RegularExpressions;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

[Trait("Category", "Packaging")]
[Collection(TestsOfPackages.Name)]
public sealed partial class TrimmedPublishTests(PackedPackages packed)
{
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", "global.json"];

    [Fact]
    public async Task The_Quickstart_publishes_trimmed_without_a_warning_and_runs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Published for linux-x64 and run here.");
        using var folder = new TemporaryFolder();

        ChildProcessResult published = await PublishAsync(folder);
        Assert.SkipWhen(published.ExitCode != 0 && IsOffline(published), $"The runtime to trim is not in the package folder, and no feed answers: {published.Transcript}");
        Assert.True(published.ExitCode == 0, published.Transcript);
        Assert.DoesNotMatch(TrimWarning(), published.Transcript);

        ChildProcessResult told = await ChildProcess.RunAsync(Path.Combine(folder["out"], "Quickstart"), [], workingDirectory: folder.Path);
        Assert.True(told.ExitCode == 0, told.Transcript);
        Assert.Matches(Refusal(), told.Output);
    }

    // The sample as a user has it who copied it: the packages in place of the projects. What the machine's package folder lacks comes from its feeds.
    private async Task<ChildProcessResult> PublishAsync(TemporaryFolder folder)
    {
        foreach (string path in Checkout.Files.Where(static path => path.StartsWith("samples/Quickstart/", StringComparison.Ordinal) && !BuildFiles.IsLockFile(path)))
        {
            string text = Checkout.Read(path);
            string copy = folder[$"source/{Path.GetRelativePath("samples", path)}"];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllTextAsync(copy, path.EndsWith(".csproj", StringComparison.Ordinal) ? ToPackages(text) : text, TestContext.Current.CancellationToken);
        }

        foreach (string name in Shared)
        {
            File.Copy(Checkout.PathOf(name), folder[$"source/{name}"]);
        }

        await File.WriteAllTextAsync(folder["source/nuget.config"], FreshProject.PackageFolders($"""<add key="packed" value="{packed.Folder}" />"""), TestContext.Current.CancellationToken);
        return await packed.Dotnet.RunAsync(
        [
            "publish", folder["source/Quickstart"], "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "--output", folder["out"],
            "--nologo", "--verbosity", "minimal", "-p:OutputType=Exe", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-p:RestorePackagesWithLockFile=false", "-p:RunAnalyzers=false",
        ], FreshProject.Machine);
    }

    private string ToPackages(string project) => ReferencedProject().Replace(project, match =>
    {
        Package package = packed.Packages.Single(package => string.Equals(package.Id, match.Groups["name"].Value, StringComparison.Ordinal));
        return $"""<PackageReference Include="{package.Id}" VersionOverride="{package.Version}" />""";
    });

    private static bool IsOffline(ChildProcessResult result) =>
        Environment.GetEnvironmentVariable("CI") is not "true" && result.Transcript.Contains("NU1301", StringComparison.Ordinal);

    [GeneratedRegex("""<ProjectReference Include="[^"]*/(?<name>[^"/]+)\.csproj" />""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferencedProject();

    [GeneratedRegex(@"\bIL[23]\d{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrimWarning();

    // The story tells why the gate refused: by the codes of the findings.
    [GeneratedRegex(@"\bAF[12]\d{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
