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

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    // All compilations come from this one, so that what they reference is read and bound once.
    private static readonly Lazy<CSharpCompilation> Empty = new(() => CSharpCompilation.Create(
        "Case", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));

    // The vocabulary is in most of them, under few names.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, SyntaxTree> Vocabularies = [];

    public static CSharpCompilation From(params IEnumerable<string> sources) => Empty.Value.AddSyntaxTrees(sources.Select((source, index) =>
        ReferenceEquals(source, LabelledCase.Vocabulary) ? Vocabularies.GetOrAdd(index, place => Parse(source, place)) : Parse(source, index)));

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

    private static SyntaxTree Parse(string source, int place) => CSharpSyntaxTree.ParseText(source, Options, $"Case{place}.cs");

    private static string FrameworkFolder() =>
        typeof(Compiled).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key is "ReferenceAssemblies").Value!;
}
