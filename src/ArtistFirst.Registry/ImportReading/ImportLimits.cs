namespace ArtistFirst.Registry;

/// <summary>How large things in a file may be, so that memory stays bounded whatever comes. Real files are far below all of them.</summary>
internal static class ImportLimits
{
    /// <summary>Characters of a line, and of a row of CSV between two line ends.</summary>
    public const int LineLength = 1 << 20;

    /// <summary>Characters of a field of CSV.</summary>
    public const int FieldLength = 1 << 16;

    /// <summary>Bytes of one token of XML: a tag with its attributes, or a text.</summary>
    public const int TokenBytes = 1 << 20;

    /// <summary>Bytes of one row of a register file, such as a recording with its claims.</summary>
    public const int ElementBytes = 4 << 20;

    /// <summary>How deep elements may lie in each other.</summary>
    public const int Depth = 64;

    /// <summary>Elements of one resource, party or deal of a message.</summary>
    public const int Nodes = 50_000;

    /// <summary>Parties, resources and releases that one message refers to by reference.</summary>
    public const int References = 250_000;

    /// <summary>Lines of one work of CWR.</summary>
    public const int LinesOfWork = 5_000;

    /// <summary>Bytes of a file that is read as a whole: a signal of a site.</summary>
    public const int SignalBytes = 16 << 20;

    /// <summary>Characters of a title or a name in the register.</summary>
    public const int TextLength = 500;

    /// <summary>A text as the register holds it: without NULs, and cut to its length between two characters.</summary>
    public static string Text(string text)
    {
        string clean = text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", string.Empty, StringComparison.Ordinal) : text;
        if (clean.Length <= TextLength)
        {
            return clean;
        }

        int length = char.IsHighSurrogate(clean[TextLength - 1]) ? TextLength - 1 : TextLength;
        return clean[..length];
    }
}
