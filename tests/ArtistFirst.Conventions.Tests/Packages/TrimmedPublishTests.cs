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
        Assert.SkipUnless(Directory.Exists(Checkout.PathOf(Quickstart)), $"There is no {Quickstart} yet.");
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

    // Everything is built anew in the temporary folder: a runtime identifier changes what restore writes, and the lock files know none.
    private static Task<ChildProcessResult> PublishAsync(TemporaryFolder folder) => Dotnet.RunAsync(
    [
        "publish", Quickstart, "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "--artifacts-path", folder["artifacts"], "--output", folder["out"],
        "--nologo", "--verbosity", "minimal", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-p:RestorePackagesWithLockFile=false", "-p:RestoreLockedMode=false", "-p:RunAnalyzers=false",
    ]);

    private static bool IsOffline(ChildProcessResult result) =>
        Environment.GetEnvironmentVariable("CI") is not "true" && result.Transcript.Contains("NU1301", StringComparison.Ordinal);

    [GeneratedRegex(@"\bIL[23]\d{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrimWarning();

    // The story tells why the gate refused: by the codes of the findings.
    [GeneratedRegex(@"\bAF[12]\d{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
