using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers;

/// <summary>An editor asks for a file, or for what is on the screen. It is told what the build would tell.</summary>
public sealed class EditorTests
{
    // Each look at a member is an analysis of its own.
    private const int EveryFile = 10;

    private static readonly Lazy<Task<ILookup<SyntaxTree, Diagnostic>>> OfBuild = new(async () =>
        (await JudgedCases.Diagnostics).ToLookup(diagnostic => diagnostic.Location.SourceTree!));

    // Only what is looked at is open: a compilation of all cases would be bound again for each look.
    private static readonly Lazy<Compilation> Opened = new(() => JudgedCases.Compilation.RemoveSyntaxTrees(JudgedCases.Compilation.SyntaxTrees.Where((_, index) => !IsOpen(index))));

    [Fact]
    public async Task A_file_has_the_diagnostics_of_the_build()
    {
        ILookup<SyntaxTree, Diagnostic> build = await OfBuild.Value;
        CompilationWithAnalyzers analysis = Open();
        foreach (SyntaxTree tree in Opened.Value.SyntaxTrees)
        {
            Assert.Equal(Described(build[tree]), Described(await InEditorAsync(analysis, tree, span: null)));
        }
    }

    [Fact]
    public async Task A_member_on_the_screen_has_the_diagnostics_of_the_build()
    {
        ILookup<SyntaxTree, Diagnostic> build = await OfBuild.Value;
        foreach (SyntaxTree tree in JudgedCases.Compilation.SyntaxTrees.Where((_, index) => index % EveryFile == 0))
        {
            foreach (TextSpan span in MembersIn(await tree.GetRootAsync(TestContext.Current.CancellationToken)))
            {
                // Each look is a new one: an editor asks again when the screen has moved.
                CompilationWithAnalyzers analysis = Open();
                Assert.Equal(
                    Described(build[tree].Where(diagnostic => span.Contains(diagnostic.Location.SourceSpan))),
                    Described((await InEditorAsync(analysis, tree, span)).Where(diagnostic => span.Contains(diagnostic.Location.SourceSpan))));
            }
        }
    }

    // The last tree is the vocabulary, which all of them use.
    private static bool IsOpen(int index) => index % EveryFile < 3 || index == LabelledCase.All.Count;

    private static CompilationWithAnalyzers Open() => new(
        Opened.Value,
        [new LicenseCheckAnalyzer()],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    private static Task<ImmutableArray<Diagnostic>> InEditorAsync(CompilationWithAnalyzers analysis, SyntaxTree tree, TextSpan? span) =>
        analysis.GetAnalyzerSemanticDiagnosticsAsync(Opened.Value.GetSemanticModel(tree), span, TestContext.Current.CancellationToken);

    private static IEnumerable<TextSpan> MembersIn(SyntaxNode root) =>
        root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Where(method => method.Body is not null || method.ExpressionBody is not null).Select(method => method.FullSpan);

    private static IEnumerable<string> Described(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(diagnostic => diagnostic.ToString());
}
