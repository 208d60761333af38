namespace ArtistFirst;

/// <summary>Bytes are not the canonical bytes of a usage event. The message says what was expected and what came.</summary>
public sealed class UsageFormatException : FormatException
{
    internal UsageFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
