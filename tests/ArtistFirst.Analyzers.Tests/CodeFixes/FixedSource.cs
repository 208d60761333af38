using System.Collections.Immutable;
using ArtistFirst.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers;

/// <summary>A source file in a project, which a fix mends: one by one, as a person would, or all at once.</summary>
internal sealed class FixedSource(LicensingFix fix, string key)
{
    private const int MostRepairs = 40;

    private const string Usings =
        """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ArtistFirst;
        using static Vocabulary;


        """;

    /// <summary>Asserts that the fix makes the one text of the other, one by one and all at once, that it compiles, and that nothing is left to mend.</summary>
    public static async Task AssertAsync(LicensingFix fix, string key, string before, string after, params string[] remaining)
    {
        var source = new FixedSource(fix, key);
        Document original = Open(before);
        Compiled.AssertNoErrors(await CompileAsync(original));
        Assert.NotEmpty(await source.ReportedAsync(original));

        Document oneByOne = await source.RepairOneByOneAsync(original);
        Assert.Equal(after.ReplaceLineEndings("\n"), await TextOfAsync(oneByOne));
        Compiled.AssertNoErrors(await CompileAsync(oneByOne));
        IReadOnlyList<Diagnostic> left = await source.AnalyzeAsync(oneByOne);
        Assert.Equal(remaining, left.Select(diagnostic => diagnostic.Id));

        Assert.Equal(after.ReplaceLineEndings("\n"), await TextOfAsync(await source.RepairAllAsync(original)));
    }

    /// <summary>What is offered for the first diagnostic of the source.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OfferedAsync(LicensingFix fix, string source)
    {
        Document document = Open(source);
        Compiled.AssertNoErrors(await CompileAsync(document));
        return await ActionsAsync(fix, document, (await new FixedSource(fix, string.Empty).ReportedAsync(document))[0]);
    }

    // All sources share one project without them, so that what it references is read once.
    private static readonly Lazy<Project> Empty = new(() =>
        new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Case", "Case", LanguageNames.CSharp,
            compilationOptions: Compiled.From().Options, parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), metadataReferences: Compiled.References))
        .AddDocument("Vocabulary.cs", LabelledCase.Vocabulary).Project);

    private static Document Open(string source) => Empty.Value.AddDocument("Case0.cs", (Usings + source).ReplaceLineEndings("\n"), filePath: "Case0.cs");

    private static async Task<string> TextOfAsync(Document document) =>
        (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString()[Usings.ReplaceLineEndings("\n").Length..];

    private static async Task<Compilation> CompileAsync(Document document) => (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    private readonly Dictionary<Compilation, IReadOnlyList<Diagnostic>> _analyzed = [];

    // What has been analyzed once is not analyzed again: a source is looked at before each repair, and after the last.
    private async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Document document)
    {
        Compilation compilation = await CompileAsync(document);
        return _analyzed.TryGetValue(compilation, out IReadOnlyList<Diagnostic>? known) ? known : _analyzed[compilation] = await AnalyzeAsync(compilation);
    }

    // The analyzer that the fix belongs to.
    private async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation) =>
        await Analyzed.RunAsync(compilation, fix.FixableDiagnosticIds.Any(id => id is "AF0030" or "AF0031") ? new TokenSafetyAnalyzer() : new LicenseCheckAnalyzer());

    private async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Document document) =>
        [.. (await AnalyzeAsync(document)).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.Ordinal))];

    private async Task<Document> RepairOneByOneAsync(Document document)
    {
        Document current = document;
        for (int i = 0; i < MostRepairs; i++)
        {
            if (await FirstActionAsync(current) is not { } action)
            {
                return current;
            }

            current = await ApplyAsync(action, current);
        }

        throw new InvalidOperationException($"Still not mended after {MostRepairs} repairs:\n{string.Join('\n', await ReportedAsync(current))}\n{await TextOfAsync(current)}");
    }

    private async Task<CodeAction?> FirstActionAsync(Document document)
    {
        foreach (Diagnostic diagnostic in await ReportedAsync(document))
        {
            if ((await ActionsAsync(fix, document, diagnostic)).FirstOrDefault(action => string.Equals(action.EquivalenceKey, key, StringComparison.Ordinal)) is { } action)
            {
                return action;
            }
        }

        return null;
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(LicensingFix fix, Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private async Task<Document> RepairAllAsync(Document document)
    {
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, key, fix.FixableDiagnosticIds, new KnownDiagnostics(await ReportedAsync(document)), TestContext.Current.CancellationToken);
        return await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    private static async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

        // What counts is the text: a tree that was put together by hand can mean something else.
        return document.WithText(SourceText.From((await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString()));
    }

    private sealed class KnownDiagnostics(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => string.Equals(diagnostic.Location.SourceTree?.FilePath, document.FilePath, StringComparison.Ordinal)));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
