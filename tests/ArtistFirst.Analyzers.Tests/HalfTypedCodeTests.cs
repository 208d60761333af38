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
