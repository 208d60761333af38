namespace ArtistFirst;

/// <summary>A trust file cannot be used: it breaks a rule of its format. Nothing of such a file is believed.</summary>
public sealed class TrustFileException : FormatException
{
    /// <summary>Makes the exception for one place of the file.</summary>
    /// <param name="jsonPath">Where, such as <c>$.issuers[0].keys[1]</c>.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="got">What stands there.</param>
    /// <param name="innerException">What found it, where another reader did.</param>
    public TrustFileException(string jsonPath, string expected, string got, Exception? innerException = null)
        : base($"The trust file is wrong at {jsonPath}: expected {expected}, got {got}.", innerException)
    {
        JsonPath = jsonPath;
        Expected = expected;
        Got = got;
    }

    /// <summary>Where in the file, such as <c>$.issuers[0].keys[1]</c>; <c>$</c> is the whole file.</summary>
    public string JsonPath { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Got { get; }
}
