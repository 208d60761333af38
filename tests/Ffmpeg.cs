namespace ArtistFirst.Tests;

/// <summary>Makes real audio files with ffmpeg. Where it is not installed the calling test is skipped with the reason; under CI=true it fails.</summary>
internal static class Ffmpeg
{
    private static readonly bool IsInstalled = Find();

    /// <summary>Runs ffmpeg with a short piece of sound as its input; the arguments are those of the output, which is the last of them.</summary>
    public static async Task MakeAsync(params string[] outputArguments)
    {
        Prerequisite.Require(IsInstalled, "ffmpeg is not installed. Install it (Debian: apt-get install ffmpeg) so that real files are tested.");
        string[] input = ["-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "sine=frequency=330:duration=0.5:sample_rate=44100", "-bitexact"];
        ChildProcessResult result = await ChildProcess.RunAsync("ffmpeg", [.. input, .. outputArguments]);
        Assert.True(result.ExitCode == 0, $"ffmpeg {string.Join(' ', outputArguments)}: {result.Transcript}");
    }

    /// <summary>The MD5 hash of the samples that ffmpeg decodes from a file.</summary>
    public static async Task<string> DecodeAsync(string path)
    {
        ChildProcessResult result = await ChildProcess.RunAsync("ffmpeg", ["-nostdin", "-v", "error", "-i", path, "-map", "0:a", "-f", "md5", "-"]);
        Assert.True(result.ExitCode == 0 && result.Output.StartsWith("MD5=", StringComparison.Ordinal), result.Transcript);
        return result.Output;
    }

    private static bool Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg")));
}
