using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Reads from the constant parts of what is written whether it names audio, or a program that decodes audio.</summary>
internal static class RemoteNames
{
    private static readonly HashSet<string> Decoders = new(StringComparer.OrdinalIgnoreCase)
    {
        "ffmpeg", "ffplay", "sox", "lame", "flac", "metaflac", "oggdec", "opusdec", "mpg123", "mpg321", "faad", "mplayer", "vlc", "fpcalc", "demucs", "spleeter",
    };

    private static readonly string[] Extensions = [".wav", ".mp3", ".flac", ".m4a", ".aac", ".ogg", ".opus", ".aif", ".aiff", ".wma", ".alac"];

    public static bool AreDecoder(IOperation? program) => program is not null && TextsIn(program).Any(text => Decoders.Contains(FileName(text)));

    public static bool AreAudio(IOperation name) => TextsIn(name).Any(text => Extensions.Any(extension => PathOf(text).EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> TextsIn(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            if (part.ConstantValue is { HasValue: true, Value: string text })
            {
                yield return text;
            }
            else if (part is ILocalReferenceOperation { Local: var local })
            {
                foreach (string written in WrittenFor(local))
                {
                    yield return written;
                }
            }
        }
    }

    /// <summary>The texts in what a variable is given where it is declared. Operations of a flow graph know no semantic model: it is read from the syntax.</summary>
    private static IEnumerable<string> WrittenFor(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? value.DescendantNodesAndSelf().Select(TextOf)
            : [];

    private static string TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        _ => string.Empty,
    };

    // What follows the name in an address: a signature, a version.
    private static string PathOf(string text)
    {
        int query = text.IndexOf('?');
        return query < 0 ? text : text.Substring(0, query);
    }

    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }
}
