namespace ArtistFirst;

/// <summary>Bytes that should be a register are none. The message says where, what was expected and what came.</summary>
public sealed class RegisterFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">Where in the file, as a JSON path such as <c>$.recordings[3].isrc</c>.</param>
    /// <param name="line">The line, from 1; 0 where what is wrong is spread over the file.</param>
    /// <param name="expected">What was expected there.</param>
    /// <param name="got">What came, shortened.</param>
    /// <param name="innerException">What the JSON reader said, where it did.</param>
    public RegisterFormatException(string path, long line, string expected, string got, Exception? innerException = null)
        : base($"{path}{(line > 0 ? $" (line {line})" : string.Empty)}: expected {expected}; got {got}.", innerException)
    {
        Path = path;
        Line = line;
        Expected = expected;
        Got = got;
    }

    /// <summary>Where in the file, as a JSON path such as <c>$.recordings[3].isrc</c>.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; 0 where what is wrong is spread over the file.</summary>
    public long Line { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What came, shortened.</summary>
    public string Got { get; }
}
