using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>One way to mend a load: what the light bulb shows, and the document's syntax afterwards.</summary>
/// <param name="title">What is shown.</param>
/// <param name="key">The kind of repair: all of a kind can be done at once.</param>
/// <param name="apply">Makes the changed root.</param>
internal sealed class Repair(string title, string key, Func<SyntaxNode> apply)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public SyntaxNode Apply() => apply();
}
