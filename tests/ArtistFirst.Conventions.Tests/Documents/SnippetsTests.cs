namespace ArtistFirst.Conventions;

public sealed class SnippetsTests
{
    private static readonly SourceFile Sample = Some.Source("""
        class Story
        {
            void Tell()
            {
                #region snippet-open
                var audio = gate.Open();

                if (audio.IsMuted)
                {
                    audio.Play();
                }
                #endregion
            }
        }
        """, "samples/Quickstart/Story.cs");

    [Fact]
    public void Code_on_a_page_is_code_that_compiles() =>
        Violations.None("A reader copies what a test or a sample has run.",
            Snippets.Check(Checkout.Files.Where(Snippets.IsGuide).ToDictionary(path => path, Checkout.Read, StringComparer.Ordinal), Checkout.Sources));

    [Fact]
    public void A_block_equal_to_its_region_is_fine() =>
        Assert.Empty(Check("<!-- snippet: open -->\n```csharp\nvar audio = gate.Open();\n\nif (audio.IsMuted)\n{\n    audio.Play();\n}\n```\n"));

    [Fact]
    public void A_block_that_differs_is_noticed()
    {
        string violation = Assert.Single(Check("Text\n\n<!-- snippet: open -->\n```csharp\nvar audio = gate.OpenAsync();\n```\n"));
        Assert.StartsWith("README.md:3: differs from samples/Quickstart/Story.cs:5", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_without_a_region_is_noticed() =>
        Assert.Equal(2, Check("<!-- snippet: close -->\n```csharp\ngate.Close();\n```\n").Count());

    [Fact]
    public void A_block_without_a_name_is_noticed() =>
        Assert.Equal(2, Check("```csharp\ngate.Close();\n```\n").Count());

    [Fact]
    public void A_region_that_no_page_shows_is_noticed() => Assert.Single(Check("No code here.\n```bash\n./test.sh\n```\n"));

    [Fact]
    public void Two_regions_of_one_name_are_noticed() =>
        Assert.Single(Snippets.Check(Page("<!-- snippet: open -->\n```csharp\nx\n```\n"), [Sample, Some.Source(Sample.Text, "samples/Other/Story.cs")]));

    private static IEnumerable<string> Check(string page) => Snippets.Check(Page(page), [Sample]);

    private static Dictionary<string, string> Page(string text) => new(StringComparer.Ordinal) { ["README.md"] = text };
}
