using System.Diagnostics;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

/// <summary>The working copy that these tests judge: what git tracks or would track, never build output.</summary>
internal static class Checkout
{
    private static readonly string[] BuildOutput = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git", ".vs", ".idea"];

    public static string Root => Vectors.RepositoryRoot;

    /// <summary>Every file, relative to the root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FindFiles().Order(StringComparer.Ordinal)];

    /// <summary>All C# files.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(path, Read(path)))];

    /// <summary>The C# files that people install: src and analyzers.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = [.. Sources.Where(file => IsProduct(file.Path))];

    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => new ProjectFile(path, Read(path)))];

    public static bool IsProduct(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("analyzers/", StringComparison.Ordinal);

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));

    private static IEnumerable<string> FindFiles() => (FromGit() ?? FromDisk()).Where(path => File.Exists(PathOf(path)));

    private static IEnumerable<string>? FromGit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    // A source archive without git.
    private static IEnumerable<string> FromDisk() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => BuildOutput.Contains(part, StringComparer.Ordinal)));
}
