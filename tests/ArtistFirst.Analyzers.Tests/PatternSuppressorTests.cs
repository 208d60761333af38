using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>The SDK's own style rules come with the SDK and not as a package: what they report is reported here by a stand-in, of every parameter and every statement.</summary>
public sealed class PatternSuppressorTests
{
    private const string Source =
        """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.CSharp.Syntax;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class StandIn : DiagnosticAnalyzer
        {
            private readonly DiagnosticDescriptor _rule;

            public StandIn(string id) => _rule = new DiagnosticDescriptor(id, "title", "message", "Style", DiagnosticSeverity.Warning, true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(_rule);

            public override void Initialize(AnalysisContext context)
            {
                context.EnableConcurrentExecution();
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                context.RegisterSyntaxNodeAction(
                    seen => seen.ReportDiagnostic(Diagnostic.Create(_rule, seen.Node is ParameterSyntax parameter ? parameter.Identifier.GetLocation() : ((ExpressionStatementSyntax)seen.Node).Expression.GetLocation())),
                    _rule.Id == "IDE0058" ? SyntaxKind.ExpressionStatement : SyntaxKind.Parameter);
            }
        }
        """;

    private static readonly Lazy<Assembly> StandIns = new(Compile);

    [Theory]
    [InlineData("IDE0060", "static void Play(CatalogueAudio audio) { }", true)]
    [InlineData("CA1801", "static void Play(CatalogueAudio audio) { }", true)]
    [InlineData("IDE0060", "static void Play(License license) { }", true)]
    [InlineData("IDE0060", "[RequiresLicenseCheck(\"id\")] static void Play(string id) { }", true)]
    [InlineData("IDE0060", "static void Play(string id) { }", false)]
    [InlineData("IDE0060", "[RequiresLicenseCheck(\"other.Length\")] static void Play(string id, string other = \"\") { }", false)]
    [InlineData("IDE0058", "static void Play() { Acquire(string.Empty); }", true)]
    [InlineData("IDE0058", "static async Task Play(CatalogueGate gate, UseRequest request) { await gate.OpenAsync(request).ConfigureAwait(false); }", true)]
    [InlineData("IDE0058", "static async Task Play(IUsageLedger ledger, UsageEvent usage) { await ledger.AppendAsync(usage); }", true)]
    [InlineData("IDE0058", "static void Play() { Allowed(string.Empty); }", false)]
    [InlineData("IDE0058", "static void Play() { Find(string.Empty); }", false)]
    [InlineData("IDE0058", "static void Play(string text) { text.Trim(); }", false)]
    public async Task Patterns_of_the_SDK_are_not_reported_by_others(string id, string member, bool isSuppressed)
    {
        Compilation compilation = Compiled.From([new LabelledCase("Suppressed", id, $"//members\n{member}").SourceIn("Suppressed"), LabelledCase.Vocabulary]);
        Compiled.AssertNoErrors(compilation);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(compilation, [StandIn(id), new PatternSuppressor()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Diagnostic first = reported.First(diagnostic => diagnostic.Location.SourceTree?.FilePath is "Case0.cs");
        Assert.Equal((id, isSuppressed), (first.Id, first.IsSuppressed));
    }

    private static DiagnosticAnalyzer StandIn(string id) => (DiagnosticAnalyzer)Activator.CreateInstance(StandIns.Value.GetType("StandIn")!, id)!;

    private static Assembly Compile()
    {
        string[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "StandIns", [CSharpSyntaxTree.ParseText(Source)], references.Select(path => MetadataReference.CreateFromFile(path)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Compiled.AssertNoErrors(compilation);
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return Assembly.Load(stream.ToArray());
    }
}
