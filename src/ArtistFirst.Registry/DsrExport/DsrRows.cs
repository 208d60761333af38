using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Rows of a flat file: tab between cells, a stroke between the values of one, a backslash before either in a text.</summary>
internal sealed class DsrRows
{
    private readonly StringBuilder _text = new();

    /// <summary>How many lines there are, comments included.</summary>
    public int Count { get; private set; }

    public void Add(string type, params ReadOnlySpan<string?> cells)
    {
        _text.Append(type);
        foreach (string? cell in cells)
        {
            _text.Append('\t').Append(Escaped(cell));
        }

        _text.Append('\n');
        Count++;
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    // A text cannot begin a cell or a line of its own.
    private static string Escaped(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        string oneLine = string.Concat(text.EnumerateRunes().Select(static rune => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString()));
        return oneLine.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
