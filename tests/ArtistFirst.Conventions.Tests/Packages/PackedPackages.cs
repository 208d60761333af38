namespace ArtistFirst.Conventions;

/// <summary>All packages, packed once, for all tests of the collection, from what was just built.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CompilerServer? _compiler;

    public string Folder => _folder.Path;

    internal IReadOnlyList<Package> Packages { get; private set; } = [];

    /// <summary>The command that packed them.</summary>
    internal Dotnet Dotnet { get; private set; } = null!;

    /// <summary>The packages of src: assemblies that a program runs. The analyzer's is for the compiler.</summary>
    internal IEnumerable<Package> Libraries => Packages.Where(package => !ReferenceEquals(package, Analyzer));

    internal Package Analyzer => Packages.Single(package => package.Id is "ArtistFirst.Analyzers");

    public async ValueTask InitializeAsync()
    {
        _compiler = await CompilerServer.StartAsync();
        Dotnet = new Dotnet(_compiler.Name);
        await Dotnet.SucceedAsync(["pack", "Sdk.sln", "--no-build", "--configuration", Dotnet.Configuration, "--output", Folder, "--nologo", "--verbosity", "quiet", "-p:WarnOnPackingNonPackableProject=false"]);
        Packages = [.. Directory.EnumerateFiles(Folder, "*.nupkg").Order(StringComparer.Ordinal).Select(path => new Package(path))];
    }

    public ValueTask DisposeAsync()
    {
        _compiler?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
