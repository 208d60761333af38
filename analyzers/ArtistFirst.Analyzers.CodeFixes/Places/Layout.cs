using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Lays out what a fix has written, and nothing else, with the line ends that the file has.</summary>
internal static class Layout
{
    private const string LineFeed = "\n";

    private static readonly SyntaxAnnotation Annotation = new("ArtistFirst.Layout");

    /// <summary>Marks a node to be laid out.</summary>
    public static T Mark<T>(T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(Annotation);

    public static T MarkIf<T>(bool isWritten, T node)
        where T : SyntaxNode => isWritten ? Mark(node) : node;

    /// <summary>The white space with which the line of a node begins.</summary>
    public static string IndentationAt(SyntaxNode node)
    {
        SourceText text = node.SyntaxTree.GetText();
        string line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    public static async Task<Document> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        DocumentOptionSet options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(document, Annotation, options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, LineEndOf(text)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The end of a line, as the file of a node has it.</summary>
    public static SyntaxTrivia LineEndIn(SyntaxNode root)
    {
        SyntaxTrivia first = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return SyntaxFactory.EndOfLine(first.IsKind(SyntaxKind.None) ? LineFeed : first.ToString());
    }

    private static string LineEndOf(SourceText text) => text.Lines[0] is var line && line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : LineFeed;
}
