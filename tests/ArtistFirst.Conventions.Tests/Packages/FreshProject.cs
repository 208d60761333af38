using System.Reflection;
using System.Text.Json;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

/// <summary>
/// A console project outside of this repository that references a package as it was just packed, and what the build says about it. Packages of
/// others come from the machine's package folder; ours are unpacked beside the project, so that none of an earlier run is taken.
/// </summary>
internal sealed class FreshProject : IDisposable
{
    private static readonly string MachineFolder = typeof(FreshProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key is "PackageFolder").Value!;

    private readonly TemporaryFolder _folder = new();

    private readonly Dotnet _dotnet;

    private bool _isRestored;

    private FreshProject(Dotnet dotnet) => _dotnet = dotnet;

    /// <summary>What the machine says about package folders is not what the project says.</summary>
    public static IReadOnlyDictionary<string, string?> Machine { get; } = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = null };

    private string File => _folder["Studio.csproj"];

    private string ErrorLog => _folder["warnings.sarif"];

    public static async Task<FreshProject> CreateAsync(PackedPackages packed, Package package, string program)
    {
        var project = new FreshProject(packed.Dotnet);
        await project.WriteAsync("nuget.config", PackageFolders($"""<clear /><add key="packed" value="{packed.Folder}" />"""));
        await project.WriteAsync("Studio.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <ErrorLog>warnings.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{package.Id}" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        await project.WriteAsync("Program.cs", program);
        return project;
    }

    public Task WriteAsync(string name, string text) => System.IO.File.WriteAllTextAsync(_folder[name], text, TestContext.Current.CancellationToken);

    public void Delete(string name) => System.IO.File.Delete(_folder[name]);

    public Task<string> ReadAsync(string name) => System.IO.File.ReadAllTextAsync(_folder[name], TestContext.Current.CancellationToken);

    /// <summary>Builds, the first time with the packages restored.</summary>
    /// <param name="properties">Properties as <c>Name=Value</c>.</param>
    public Task<ChildProcessResult> BuildAsync(params IEnumerable<string> properties)
    {
        string[] known = _isRestored ? ["--no-restore"] : [];
        _isRestored = true;
        return _dotnet.RunAsync(["build", File, .. known, "--nologo", "--verbosity", "quiet", .. properties.Select(property => $"-p:{property}")], Machine);
    }

    /// <summary>Applies a fix wherever its rule reports something.</summary>
    public Task FormatAsync(string rule) => _dotnet.SucceedAsync(["format", "analyzers", File, "--no-restore", "--diagnostics", rule, "--severity", "warn"], Machine);

    /// <summary>The ids that the last build reported, of our rules, with the lines.</summary>
    public async Task<IReadOnlyList<string>> ReportedAsync()
    {
        using JsonDocument log = JsonDocument.Parse(await ReadAsync(Path.GetFileName(ErrorLog)));
        return [.. log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("AF", StringComparison.Ordinal))
            .Select(result => $"{result.GetProperty("ruleId")} line {result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine")}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Where packages come from: ours are unpacked beside the project, those of others are where the machine has them.</summary>
    public static string PackageFolders(string sources) => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources>{sources}</packageSources>
          <fallbackPackageFolders><clear /><add key="machine" value="{MachineFolder}" /></fallbackPackageFolders>
        </configuration>
        """;

    public void Dispose() => _folder.Dispose();
}
