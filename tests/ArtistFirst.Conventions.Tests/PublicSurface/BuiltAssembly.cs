using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtistFirst.Conventions;

/// <summary>An assembly as its users see it: the compiled file, read by the compiler, with its documentation file.</summary>
internal sealed class BuiltAssembly
{
    private readonly Dictionary<string, XElement> _documentation;

    internal BuiltAssembly(IAssemblySymbol symbol, XDocument documentation)
    {
        Symbol = symbol;
        _documentation = documentation.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
    }

    /// <summary>What people install, from the output folder of these tests.</summary>
    public static IReadOnlyList<BuiltAssembly> All { get; } = [.. ReadAll()];

    public IAssemblySymbol Symbol { get; }

    public string Name => Symbol.Name;

    /// <summary>Types that a user of the assembly can name, nested ones included, in the order of their full names.</summary>
    public IEnumerable<INamedTypeSymbol> PublicTypes => Types(Symbol.GlobalNamespace).SelectMany(Nested).Where(Visibility.IsVisible)
        .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);

    public IEnumerable<INamedTypeSymbol> AllTypes => Types(Symbol.GlobalNamespace).SelectMany(Nested);

    public XElement? DocumentationOf(ISymbol symbol) => symbol.GetDocumentationCommentId() is { } id ? _documentation.GetValueOrDefault(id) : null;

    private static IEnumerable<BuiltAssembly> ReadAll()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        PortableExecutableReference[] references = [.. platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
        var compilation = CSharpCompilation.Create("Reader", references: references);
        foreach (string name in Checkout.Projects.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name))
        {
            string file = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            PortableExecutableReference reference = references.FirstOrDefault(reference => string.Equals(reference.FilePath, file, StringComparison.Ordinal))
                ?? throw new FileNotFoundException($"{name} is not beside these tests: reference its project, so that its public surface is judged.");
            yield return new BuiltAssembly((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!, XDocument.Load(Path.ChangeExtension(file, ".xml")));
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(Nested).Prepend(type);
}
