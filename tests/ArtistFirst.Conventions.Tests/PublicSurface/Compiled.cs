using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtistFirst.Conventions;

/// <summary>Small assemblies, compiled in memory with their documentation file and read back as a user's compiler reads them.</summary>
internal static class Compiled
{
    public static BuiltAssembly From(string source)
    {
        PortableExecutableReference[] platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
        CSharpCompilation example = CSharpCompilation.Create("Example", references: platform, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose)));
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        Assert.Empty(example.Emit(assembly, xmlDocumentationStream: documentation).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        assembly.Position = documentation.Position = 0;
        PortableExecutableReference reference = MetadataReference.CreateFromStream(assembly);
        return new BuiltAssembly(
            (IAssemblySymbol)CSharpCompilation.Create("Reader", references: [.. platform, reference]).GetAssemblyOrModuleSymbol(reference)!,
            XDocument.Load(documentation));
    }
}
