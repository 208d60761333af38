namespace ArtistFirst.C2pa;

/// <summary>The bytes of an audio file break the rules of their container: cut short, contradictory, too deep, or of a form that is not supported.</summary>
public sealed class ContainerFormatException : FormatException
{
    /// <summary>Makes the exception from what was found where.</summary>
    /// <param name="offset">Where in the file, in bytes from its start.</param>
    /// <param name="expected">What the container's standard asks for at that place, as a noun phrase.</param>
    /// <param name="actual">What came instead, as a noun phrase.</param>
    /// <param name="innerException">The fault below, where there was one.</param>
    public ContainerFormatException(long offset, string expected, string actual, Exception? innerException = null)
        : base($"At byte {offset}: expected {expected}, got {actual}.", innerException)
    {
        Offset = offset;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>Where in the file, in bytes from its start.</summary>
    public long Offset { get; }

    /// <summary>What the container's standard asks for at <see cref="Offset"/>.</summary>
    public string Expected { get; }

    /// <summary>What came instead.</summary>
    public string Actual { get; }
}
