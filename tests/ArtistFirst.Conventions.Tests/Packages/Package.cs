using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace ArtistFirst.Conventions;

/// <summary>A package file: its description for the feed, and what it carries.</summary>
/// <param name="path">The .nupkg file; its symbols lie beside it.</param>
internal sealed class Package(string path)
{
    // Portable PDB specification, "Source Link": the kind of the custom debug information.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly XElement _metadata = ReadMetadata(path);

    public string Id => Metadata("id")!;

    public string Version => Metadata("version")!;

    public string? Readme => Metadata("readme");

    public string? License => Element("license") is { } license && (string?)license.Attribute("type") is "expression" ? license.Value : null;

    public string? Description => Metadata("description");

    public string? Commit => (string?)Element("repository")?.Attribute("commit");

    public string? Repository => (string?)Element("repository")?.Attribute("url");

    /// <summary>How large the file is.</summary>
    public long Bytes => new FileInfo(path).Length;

    /// <summary>The ids of what a user gets with it.</summary>
    public IEnumerable<string> Dependencies => _metadata.Descendants().Where(element => element.Name.LocalName is "dependency").Select(element => (string)element.Attribute("id")!);

    public IReadOnlyList<string> Files { get; } = ReadFiles(path);

    /// <summary>The files of its symbol package; empty where there is none.</summary>
    public IReadOnlyList<string> SymbolFiles { get; } = Path.ChangeExtension(path, ".snupkg") is var symbols && File.Exists(symbols) ? ReadFiles(symbols) : [];

    /// <summary>Whether the same source gives the same assembly, as the compiler says in the assembly itself.</summary>
    public bool IsReproducible(string assembly) => HasDebugEntry(assembly, DebugDirectoryEntryType.Reproducible);

    /// <summary>Whether the assembly carries its own symbols.</summary>
    public bool EmbedsSymbols(string assembly) => HasDebugEntry(assembly, DebugDirectoryEntryType.EmbeddedPortablePdb);

    private bool HasDebugEntry(string assembly, DebugDirectoryEntryType type)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream entry = archive.Entries.First(entry => string.Equals(entry.Name, assembly, StringComparison.Ordinal)).Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        using var reader = new PEReader(copy);
        return reader.ReadDebugDirectory().Any(debug => debug.Type == type);
    }

    /// <summary>Where a debugger gets the sources of an assembly from, as its symbols say: JSON, or nothing.</summary>
    public string ReadSourceLink(string symbols)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.ChangeExtension(path, ".snupkg"));
        using Stream entry = archive.Entries.First(entry => string.Equals(entry.Name, symbols, StringComparison.Ordinal)).Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        using var symbolReader = MetadataReaderProvider.FromPortablePdbStream(copy);
        MetadataReader reader = symbolReader.GetMetadataReader();
        IEnumerable<CustomDebugInformation> all = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation);
        return Encoding.UTF8.GetString([.. all.Where(one => reader.GetGuid(one.Kind) == SourceLinkKind).SelectMany(one => reader.GetBlobBytes(one.Value))]);
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
