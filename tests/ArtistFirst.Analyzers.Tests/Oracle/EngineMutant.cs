using System.Reflection;
using System.Runtime.Loader;
using ArtistFirst.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>The analyzer, compiled from its source with one line broken.</summary>
internal static class EngineMutant
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Sources = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Vectors.RepositoryRoot, "analyzers", "ArtistFirst.Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.EndsWith("Index.cs", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)))]);

    // The engine as it is, of which each mutant replaces one file. Whether anything may be null has been looked at when it was built.
    private static readonly Lazy<CSharpCompilation> Whole = new(() => CSharpCompilation.Create(
        "Mutant",
        Sources.Value.Select(source => CSharpSyntaxTree.ParseText(source.Text, Options, source.Path)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Options)),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !path.EndsWith("ArtistFirst.Analyzers.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    /// <summary>The analyzer with a line broken.</summary>
    /// <param name="file">The name of the source file.</param>
    /// <param name="original">Text that stands in it exactly once.</param>
    /// <param name="broken">What stands there in the mutant.</param>
    public static DiagnosticAnalyzer Compile(string file, string original, string broken)
    {
        SyntaxTree whole = Whole.Value.SyntaxTrees.Single(tree => string.Equals(Path.GetFileName(tree.FilePath), file, StringComparison.Ordinal));
        string text = whole.ToString();
        Assert.Equal(2, text.Split(original).Length);
        CSharpCompilation compilation = Whole.Value.ReplaceSyntaxTree(whole, CSharpSyntaxTree.ParseText(text.Replace(original, broken, StringComparison.Ordinal), Options, whole.FilePath));
        using var image = new MemoryStream();
        string[] errors = [.. compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("mutant", isCollectible: true).LoadFromStream(image);
        return (DiagnosticAnalyzer)Activator.CreateInstance(assembly.GetType("ArtistFirst.Analyzers.LicenseCheckAnalyzer")!)!;
    }
}
