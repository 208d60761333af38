using System.Xml.Linq;

namespace ArtistFirst.Conventions;

/// <summary>One project file, read as XML: what it references and to whom it shows its internals.</summary>
/// <param name="path">Relative to the root, with forward slashes.</param>
/// <param name="text">The whole text.</param>
internal sealed class ProjectFile(string path, string text)
{
    private readonly XDocument _xml = XDocument.Parse(text);

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>The names of the projects whose assemblies it compiles against; a reference for build order alone is none.</summary>
    public IEnumerable<string> References => Items("ProjectReference")
        .Where(item => !string.Equals((string?)item.Attribute("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase))
        .Select(item => NameOf((string)item.Attribute("Include")!));

    public IEnumerable<string> InternalsVisibleTo => Items("InternalsVisibleTo").Select(item => (string)item.Attribute("Include")!);

    private static string NameOf(string include) => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));

    private IEnumerable<XElement> Items(string name) => _xml.Descendants().Where(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal));
}
