using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtistFirst.Analyzers;

/// <summary>In an editor code is broken most of the time. Whatever the analyzer says of it, it must not fail.</summary>
public sealed class HalfTypedCodeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_source_text_makes_the_analyzer_fail(int seed)
    {
        var random = new Random(seed);
        Compilation compilation = Compiled.From([.. LabelledCase.All.Select((labelled, index) => Break(MarkedSource.Parse(labelled.SourceIn($"Case{index}")).Text, random)), LabelledCase.Vocabulary]);
        await Analyzed.RunAsync(compilation);
    }

    [Fact]
    public async Task Code_that_ends_anywhere_does_not_make_the_analyzer_fail()
    {
        var random = new Random(3);
        Compilation compilation = Compiled.From([.. LabelledCase.All.Select((labelled, index) => Cut(MarkedSource.Parse(labelled.SourceIn($"Case{index}")).Text, random)), LabelledCase.Vocabulary]);
        await Analyzed.RunAsync(compilation);
    }

    [Fact]
    public async Task Code_of_which_nothing_is_known_does_not_make_the_analyzer_fail() =>
        await Analyzed.RunAsync(Compiled.From(LabelledCase.All.Select((labelled, index) => MarkedSource.Parse(labelled.SourceIn($"Case{index}")).Text)));

    [Theory]
    [InlineData("string text = 5; Nobody(text); ")]
    [InlineData("var text = Nowhere.Find(id, () => id); ")]
    [InlineData("void Inner(string name) { Action tell = () => Log(name); tell(); } Inner(id, id); ")]
    [InlineData("Stream Inner(string name) { Func<Stream> open = () => {|AF0001:Load(name)|}; return open(); } Inner(); ")]
    public async Task An_error_beside_a_load_does_not_keep_it_from_being_reported(string error)
    {
        MarkedSource source = MarkedSource.Parse(new LabelledCase("Half typed", "An error", $"{error}{{|AF0001:Load(id)|}};").SourceIn("Case0"));
        Compilation compilation = Compiled.From(source.Text, LabelledCase.Vocabulary);
        Assert.NotEmpty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(string.Empty, Analyzed.Compare(source, (await Analyzed.RunAsync(compilation)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath is "Case0.cs")));
    }

    // Somewhere in the second half, so that what is left has something to be wrong about.
    private static string Cut(string source, Random random) => source[..random.Next(source.Length / 2, source.Length)];

    private static string Break(string source, Random random)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()];
        var text = new System.Text.StringBuilder();
        foreach (SyntaxToken token in tokens)
        {
            int draw = random.Next(60);
            string kept = draw switch
            {
                0 => string.Empty,
                1 => token.ToFullString() + token.ToFullString(),
                2 => tokens[random.Next(tokens.Length)].ToFullString(),
                _ => token.ToFullString(),
            };
            text.Append(kept);
        }

        return text.ToString();
    }
}
