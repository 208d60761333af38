using System.Diagnostics;
using System.Globalization;

namespace ArtistFirst.Benchmarks.Stamping;

/// <summary>The most memory that a process ever had resident, as Linux counts it: the runtime, the code and the heap together.</summary>
internal static class PeakMemory
{
    /// <summary>The argument that makes this program the child.</summary>
    public const string ChildArgument = "stamp-one";

    /// <summary>Stamps a file in a child process and gives its peak in bytes.</summary>
    public static async Task<long> OfChildAsync(string source, string destination)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [.. ProgramArguments(), ChildArgument, source, destination]) { UseShellExecute = false, RedirectStandardOutput = true };
        using Process child = Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
        string output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? long.Parse(output, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"The child process ended with {child.ExitCode}.");
    }

    /// <summary>The peak of this process in bytes; 0 where the system does not tell.</summary>
    public static long OfThisProcess()
    {
        const string Status = "/proc/self/status";
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : 1024 * long.Parse(line["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture);
    }

    // Under the dotnet command the program is its first argument.
    private static string[] ProgramArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath)!.Equals("dotnet", StringComparison.OrdinalIgnoreCase) ? [Environment.GetCommandLineArgs()[0]] : [];
}
