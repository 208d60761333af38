namespace ArtistFirst.Cli;

/// <summary>One reason of a refusal.</summary>
internal sealed record FindingView(string Code, string Title, string Message, string? Party, string? Statement, string? Document, Uri Help)
{
    public static FindingView Of(Finding finding) => new(
        finding.Code.ToString(), finding.Rule.Title, finding.Message, finding.Party?.ToString(), finding.StatementId, finding.Document, finding.HelpLink);

    /// <summary>The reason in plain words, with the page that helps.</summary>
    public IEnumerable<string> Tell()
    {
        yield return $"  {Code}  {Title}";
        yield return $"          {Message}";
        yield return $"          {Help}";
    }
}
