namespace Quickstart.Story;

/// <summary>Tells the story: chapters, lines, and the reasons of a refusal.</summary>
internal sealed class Teller(TextWriter page)
{
    private int _chapter;

    public void Chapter(string title)
    {
        page.WriteLine();
        page.WriteLine($"{++_chapter}. {title}");
    }

    public void Line(string text) => page.WriteLine($"   {text}");

    public void Reasons(ComplianceException refusal)
    {
        foreach (Finding finding in refusal.Findings)
        {
            Line($"{finding.Code}  {finding.Rule.Title}");
            Line($"        {finding.Message}");
        }
    }
}
