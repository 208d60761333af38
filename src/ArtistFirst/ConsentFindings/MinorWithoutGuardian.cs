namespace ArtistFirst;

/// <summary>For somebody under age only the registered guardian can say yes.</summary>
internal static class MinorWithoutGuardian
{
    public static readonly FindingRule Rule = new(2025, "A minor has granted a voice or likeness without a guardian");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: {question.Name(grant.Party)} was under age when the yes was recorded, and no registered guardian said it ({question.Cite(grant)}). Register the guardian and their statement.");
}
