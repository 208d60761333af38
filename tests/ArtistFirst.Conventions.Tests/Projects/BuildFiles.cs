using System.Text.RegularExpressions;

namespace ArtistFirst.Conventions;

/// <summary>What every project brings: a place in the solution and a lock file that names no host.</summary>
internal static partial class BuildFiles
{
    public static IEnumerable<string> Unlisted(string solution, IEnumerable<ProjectFile> projects)
    {
        string listed = solution.Replace('\\', '/');
        return projects.Where(project => !listed.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => $"{project.Path}: not in Sdk.sln");
    }

    public static IEnumerable<string> Unlocked(IReadOnlyCollection<string> files, IEnumerable<ProjectFile> projects) =>
        projects.Select(project => $"{project.Folder}/packages.lock.json").Where(path => !files.Contains(path, StringComparer.Ordinal))
            .Concat(files.Where(path => path.EndsWith("/package.json", StringComparison.Ordinal))
                .Select(path => path.Replace("package.json", "package-lock.json", StringComparison.Ordinal))
                .Where(path => !files.Contains(path, StringComparer.Ordinal)))
            .Select(path => $"{path}: missing; run 'dotnet restore' (or npm install) and add it");

    /// <summary>A lock file pins names, versions and hashes. Where a package is fetched from is the machine's affair.</summary>
    public static IEnumerable<string> Hosts(string path, string text) =>
        Address().Matches(text).Where(match => !match.Groups["funding"].Success)
            .Select(match => $"{path}: names {match.Groups["address"].Value}; a lock file names no host");

    /// <summary>Pins of packages that no lock file has, and that the record of packages does not announce.</summary>
    public static IEnumerable<string> Unused(string pins, IEnumerable<string> locks, string record)
    {
        string all = string.Concat(locks);
        string announced = Announced().Match(record).Value;
        return Pin().Matches(pins).Select(pin => pin.Groups["name"].Value)
            .Where(name => !all.Contains($"\"{name}\": {{", StringComparison.Ordinal) && !announced.Contains(name, StringComparison.Ordinal))
            .Select(name => $"Directory.Packages.props: no project uses {name}, not even through another package, and docs/decisions/0001 does not announce it");
    }

    /// <summary>Packages that a project references and that no first cell of a table of the record names. ".Options" in a cell stands for a name that begins as one before it.</summary>
    public static IEnumerable<string> Unrecorded(IEnumerable<(string Path, string Text)> builds, string record)
    {
        string[][] cells = [.. FirstCell().Matches(record).Select(cell => Name().Matches(cell.Value).Select(name => name.Value).ToArray())];
        return builds.SelectMany(build => Reference().Matches(build.Text).Select(reference => (build.Path, Name: reference.Groups["name"].Value)))
            .Where(reference => !cells.Any(cell => IsNamed(cell, reference.Name)))
            .Select(reference => $"{reference.Path}: references {reference.Name}, for which docs/decisions/0001 has no line");
    }

    private static bool IsNamed(string[] cell, string package) => cell.Any(name => name.StartsWith('.')
        ? package.EndsWith(name, StringComparison.Ordinal) && cell.Any(whole => whole.StartsWith(package[..^(name.Length - 1)], StringComparison.Ordinal))
        : string.Equals(name, package, StringComparison.Ordinal));

    public static bool IsLockFile(string path) =>
        path.EndsWith("packages.lock.json", StringComparison.Ordinal) || path.EndsWith("package-lock.json", StringComparison.Ordinal);

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pin();

    [GeneratedRegex("<PackageReference Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\|[^|\n]*\|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"\.?[A-Za-z][\w.]*\w", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex("(?<=### What is pinned for what comes).*?(?=###)", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Announced();

    // npm copies into its lock file where a package asks for money; that is a page, not a host to fetch from.
    [GeneratedRegex("""(?<funding>"funding":\s*\{[^}]*)?(?<address>https?://[^"\s]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
