using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ArtistFirst.Conventions;

/// <summary>A package file: its description for the feed, and what it carries.</summary>
/// <param name="path">The .nupkg file; its symbols lie beside it.</param>
internal sealed class Package(string path)
{
    private readonly XElement _metadata = ReadMetadata(path);

    public string Id => Metadata("id")!;

    public string Version => Metadata("version")!;

    public string? Readme => Metadata("readme");

    public string? License => Element("license") is { } license && (string?)license.Attribute("type") is "expression" ? license.Value : null;

    public string? Description => Metadata("description");

    public string? Commit => (string?)Element("repository")?.Attribute("commit");

    public string? Repository => (string?)Element("repository")?.Attribute("url");

    /// <summary>The ids of what a user gets with it.</summary>
    public IEnumerable<string> Dependencies => _metadata.Descendants().Where(element => element.Name.LocalName is "dependency").Select(element => (string)element.Attribute("id")!);

    public IReadOnlyList<string> Files { get; } = ReadFiles(path);

    /// <summary>The files of its symbol package; empty where there is none.</summary>
    public IReadOnlyList<string> SymbolFiles { get; } = Path.ChangeExtension(path, ".snupkg") is var symbols && File.Exists(symbols) ? ReadFiles(symbols) : [];

    /// <summary>Whether the same source gives the same assembly, as the compiler says in the assembly itself.</summary>
    public bool IsReproducible(string assembly)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream entry = archive.Entries.First(entry => string.Equals(entry.Name, assembly, StringComparison.Ordinal)).Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        using var reader = new PEReader(copy);
        return reader.ReadDebugDirectory().Any(debug => debug.Type == DebugDirectoryEntryType.Reproducible);
    }

    private static List<string> ReadFiles(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static XElement ReadMetadata(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream nuspec = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private XElement? Element(string name) => _metadata.Elements().FirstOrDefault(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal));

    private string? Metadata(string name) => Element(name)?.Value;
}
