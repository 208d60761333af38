namespace ArtistFirst.Tests;

/// <summary>Runs OpenSSL's command, which makes keys, certificates and time-stamps as other people's tools make them. Where it is not installed the calling test is skipped with the reason; under CI=true it fails.</summary>
internal static class OpenSsl
{
    private static readonly bool IsInstalled = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "openssl.exe" : "openssl")));

    /// <summary>Runs one of its commands, which has to end well.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        Prerequisite.Require(IsInstalled, "The command openssl is not installed. Install it (Debian: apt-get install openssl) so that other people's keys and time-stamps are tested.");
        ChildProcessResult result = await ChildProcess.RunAsync("openssl", arguments);
        Assert.True(result.ExitCode == 0, $"openssl {string.Join(' ', arguments)}: {result.Transcript}");
    }
}
