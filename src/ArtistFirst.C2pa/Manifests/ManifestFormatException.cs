namespace ArtistFirst.C2pa;

/// <summary>The bytes of a manifest store, or of the CBOR, JUMBF or COSE inside it, break the rules of their standard: cut short, contradictory, too deep, or of another type than was read.</summary>
public sealed class ManifestFormatException : FormatException
{
    /// <summary>Makes the exception from what was found where.</summary>
    /// <param name="offset">Where, in bytes from the start of what was read.</param>
    /// <param name="expected">What the standard asks for at that place, as a noun phrase.</param>
    /// <param name="actual">What came instead, as a noun phrase.</param>
    /// <param name="innerException">The fault below, where there was one.</param>
    public ManifestFormatException(long offset, string expected, string actual, Exception? innerException = null)
        : base($"At byte {offset}: expected {expected}, got {actual}.", innerException)
    {
        Offset = offset;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>Where, in bytes from the start of what was read.</summary>
    public long Offset { get; }

    /// <summary>What the standard asks for at <see cref="Offset"/>.</summary>
    public string Expected { get; }

    /// <summary>What came instead.</summary>
    public string Actual { get; }
}
