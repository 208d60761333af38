namespace ArtistFirst;

/// <summary>One reason in a decision: which rule spoke, what it found, and whose statement it rests on.</summary>
/// <param name="Rule">The rule that spoke.</param>
/// <param name="Message">What was expected, what came, and what to do. Holds no secret and nothing from bytes that no signature covers.</param>
public sealed record Finding(FindingRule Rule, string Message)
{
    /// <summary>The code of the rule, such as AF1003.</summary>
    public FindingCode Code => Rule.Code;

    /// <summary>The page of the rule.</summary>
    public Uri HelpLink => Rule.HelpLink;

    /// <summary>The party whose yes is missing or whose no stands, where the rule is about one.</summary>
    public PartyId? Party { get; init; }

    /// <summary>The id of the statement that the finding rests on, where there is one.</summary>
    public string? StatementId { get; init; }

    /// <summary>The document that the statement cites (its id or hash), where there is one.</summary>
    public string? Document { get; init; }

    /// <summary>Code and message, for logs and exceptions.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
