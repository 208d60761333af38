using System.Text.RegularExpressions;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

[Trait("Category", "Packaging")]
public sealed partial class TrimmedPublishTests
{
    private const string Quickstart = "samples/Quickstart";

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

    // A copy of the source without lock files: they know no runtime identifier, and restoring with one would rewrite them.
    private static Task<ChildProcessResult> PublishAsync(TemporaryFolder folder)
    {
        foreach (string path in Checkout.Files.Where(path => !path.StartsWith("tests/", StringComparison.Ordinal) && !BuildFiles.IsLockFile(path)))
        {
            string copy = folder[$"source/{path}"];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Checkout.PathOf(path), copy);
        }

        return Dotnet.RunAsync(
        [
            "publish", folder[$"source/{Quickstart}"], "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "--output", folder["out"],
            "--nologo", "--verbosity", "minimal", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-p:RestorePackagesWithLockFile=false", "-p:RunAnalyzers=false",
        ]);
    }

    private static bool IsOffline(ChildProcessResult result) =>
        Environment.GetEnvironmentVariable("CI") is not "true" && result.Transcript.Contains("NU1301", StringComparison.Ordinal);

    [GeneratedRegex(@"\bIL[23]\d{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrimWarning();

    // The story tells why the gate refused: by the codes of the findings.
    [GeneratedRegex(@"\bAF[12]\d{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
