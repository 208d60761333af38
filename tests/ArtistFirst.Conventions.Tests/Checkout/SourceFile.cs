using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>One C# file: where it stands, its text, and its syntax tree, read once.</summary>
/// <param name="path">Relative to the root, with forward slashes.</param>
/// <param name="text">The whole text.</param>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithDocumentationMode(DocumentationMode.Parse);

    private readonly Lazy<CompilationUnitSyntax> _unit = new(() => CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot());

    public string Path { get; } = path;

    public string Text { get; } = text;

    public CompilationUnitSyntax Unit => _unit.Value;

    /// <summary>The name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : string.Empty;

    /// <summary>The folder below src, analyzers, samples or tests: the project's name.</summary>
    public string Project => Path.Split('/') is [_, var project, _, ..] ? project : string.Empty;

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Types that stand in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes => AllTypes.Where(type => type.Parent is not TypeDeclarationSyntax);

    public IEnumerable<MemberDeclarationSyntax> AllTypes => Unit.DescendantNodes().OfType<MemberDeclarationSyntax>()
        .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && !node.IsKind(SyntaxKind.ExtensionDeclaration));

    /// <summary>File and line of a node, as editors open it.</summary>
    public string At(SyntaxNode node) => At(node.GetLocation());

    public string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
