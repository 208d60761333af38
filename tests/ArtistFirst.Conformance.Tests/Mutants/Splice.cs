namespace ArtistFirst.Conformance;

/// <summary>A change of a file.</summary>
/// <param name="Offset">Where, in bytes from its start.</param>
/// <param name="Removed">How many bytes are taken out.</param>
/// <param name="Inserted">What is put in instead.</param>
internal sealed record Splice(int Offset, int Removed, byte[] Inserted)
{
    /// <summary>Bytes written over others.</summary>
    public static Splice Over(int offset, params byte[] bytes) => new(offset, bytes.Length, bytes);
}
