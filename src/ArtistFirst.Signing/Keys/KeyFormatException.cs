namespace ArtistFirst.Signing;

/// <summary>The bytes of a key or of a signature are broken, or are of a kind that is refused. The message never holds key material.</summary>
public sealed class KeyFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, what came, what to do.</param>
    /// <param name="innerException">What the reader of the bytes said, where it said something.</param>
    public KeyFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
