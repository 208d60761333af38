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

    public void Credits(Attribution said, string? signer)
    {
        Line($"Trusted, signed by {signer}: \"{said.Title}\", {said.Origin} by {said.Model}");
        foreach (AttributionSource source in said.Sources)
        {
            Line($"   made from \"{source.Title}\" by {string.Join(", ", source.Artists)} ({source.Recording:D}), license {source.LicenseId}, consent {source.ConsentVersion}");
        }

        foreach (AttributionCredit credit in said.Credits)
        {
            Line($"   {credit.Role}: {credit.Name}{(credit.Ai == AiContribution.All ? " (AI)" : string.Empty)}");
        }

        Line($"   training of generative models: {said.Training.GenerativeTraining.Use}");
    }

    public void Reasons(ComplianceException refusal)
    {
        foreach (Finding finding in refusal.Findings)
        {
            Line($"{finding.Code}  {finding.Rule.Title}");
            Line($"        {finding.Message}");
        }
    }
}
