namespace ArtistFirst;

/// <summary>One rule that can refuse: its code, what it says in general, and the page that tells how to fix what it found.</summary>
/// <param name="Code">The code, such as AF1003.</param>
/// <param name="Title">What is wrong when this rule speaks, as a short sentence without a full stop.</param>
public sealed record FindingRule(FindingCode Code, string Title)
{
    private const string Pages = "https://github.com/artistfirst/artistfirst-dotnet/blob/main/docs/findings/";

    /// <summary>A rule of the given number.</summary>
    internal FindingRule(ushort number, string title)
        : this(new FindingCode(number), title)
    {
    }

    /// <summary>The rule's page: what happened, why it matters, how to fix it.</summary>
    public Uri HelpLink { get; } = new($"{Pages}{Code}.md");

    /// <summary>A finding of this rule.</summary>
    /// <param name="message">What was expected, what came, and what to do.</param>
    internal Finding Found(string message) => new(this, message);
}
