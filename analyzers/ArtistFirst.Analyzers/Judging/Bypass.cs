using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Where a path leaves the check behind, or goes around it.</summary>
internal sealed class Bypass(string text, SyntaxNode syntax, bool isCatch)
{
    /// <summary>The end of the message.</summary>
    public string Text { get; } = text;

    public Microsoft.CodeAnalysis.Location Place { get; } = syntax.GetLocation();

    public int Line { get; } = Places.LineOf(syntax);

    /// <summary>Whether it is a catch that swallows a refusal.</summary>
    public bool IsCatch { get; } = isCatch;
}
