using System.Collections.Concurrent;
using System.Text.Json;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>
/// Other people's programs that judge ours. Where one is missing the calling test is skipped with the reason; under CI=true it fails.
/// <c>./test.sh</c> installs them.
/// </summary>
internal static class Judges
{
    // Debian's own Python: the one for which Debian's python3-* packages are installed.
    private const string Python = "/usr/bin/python3";

    // Judges show what they read, however deep it is.
    private const int MostDeep = 4096;

    private static readonly ConcurrentDictionary<string, Lazy<Task<bool>>> Modules = new(StringComparer.Ordinal);

    private static readonly string Folder = Path.Combine(Vectors.RepositoryRoot, "tests", "ArtistFirst.Conformance.Tests", "judges");

    /// <summary>The path of a program of the operating system, such as <c>ffmpeg</c>.</summary>
    public static string Program(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? Missing($"The program '{name}' is not on the PATH.");

    /// <summary>Runs a script of the judges folder in Node.</summary>
    /// <param name="script">Its file name.</param>
    /// <param name="package">The npm package that it needs.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>How it ended, with any exit code.</returns>
    public static Task<ChildProcessResult> NodeAsync(string script, string package, string input = "", params string[] arguments)
    {
        string node = Program("node");
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", package)))
        {
            Missing($"The npm package '{package}' is not installed: run 'npm ci' in {Folder}.");
        }

        return ChildProcess.RunAsync(node, [Path.Combine(Folder, script), .. arguments], input);
    }

    /// <summary>Runs a script of the judges folder in Debian's Python.</summary>
    /// <param name="script">Its file name.</param>
    /// <param name="module">The Python module that it needs.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>How it ended, with any exit code.</returns>
    public static async Task<ChildProcessResult> PythonAsync(string script, string module, string input = "", params string[] arguments)
    {
        if (!File.Exists(Python))
        {
            Missing($"There is no {Python}.");
        }

        if (!await Modules.GetOrAdd(module, static name => new Lazy<Task<bool>>(() => HasModuleAsync(name))).Value)
        {
            Missing($"The Python module '{module}' is not installed: on Debian it is the package python3-{module}.");
        }

        return await ChildProcess.RunAsync(Python, ["-B", Path.Combine(Folder, script), .. arguments], input);
    }

    private static async Task<bool> HasModuleAsync(string module) => (await ChildProcess.RunAsync(Python, ["-c", $"import {module}"])).ExitCode == 0;

    /// <summary>The JSON that a judge answered. A judge that broke down instead fails the test with what it said.</summary>
    public static JsonElement Answer(this ChildProcessResult result)
    {
        Assert.True(result.ExitCode == 0, $"The judge broke down: {result.Transcript}");
        using JsonDocument answer = JsonDocument.Parse(result.Output, new JsonDocumentOptions { MaxDepth = MostDeep });
        return answer.RootElement.Clone();
    }

    private static string Missing(string reason)
    {
        Prerequisite.Require(isThere: false, $"{reason} './test.sh' installs it.");
        return string.Empty;
    }
}
