using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtistFirst.Analyzers;

/// <summary>Compiles sources as a user's project would be: against the framework's reference assemblies and the SDK.</summary>
internal static class Compiled
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Framework = new(() =>
        [.. Directory.EnumerateFiles(FrameworkFolder(), "*.dll").Append(typeof(CatalogueGate).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))]);

    public static IReadOnlyList<MetadataReference> References => Framework.Value;

    public static CSharpCompilation From(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Case",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), $"Case{index}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The same without the compiler's search for what may be null, a good tenth of the time: for code that nobody reads.</summary>
    public static CSharpCompilation WithoutNullability(string source)
    {
        CSharpCompilation compilation = From(source);
        return compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));
    }

    public static void AssertNoErrors(Compilation compilation)
    {
        string[] errors = [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors));
    }

    private static string FrameworkFolder() =>
        typeof(Compiled).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key is "ReferenceAssemblies").Value!;
}
