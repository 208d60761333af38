namespace ArtistFirst.C2pa;

/// <summary>Undoes the unsynchronisation of ID3v2 (id3v2.3.0 §5), block by block: the zero byte after each 0xFF goes.</summary>
internal sealed class Id3Synchronization
{
    private bool _afterFF;

    /// <summary>Undoes it in place.</summary>
    /// <returns>How many bytes are left, from the start of the block.</returns>
    public int Undo(Span<byte> block)
    {
        int length = 0;
        foreach (byte value in block)
        {
            bool inserted = _afterFF && value == 0;
            _afterFF = value == 0xFF;
            if (!inserted)
            {
                block[length++] = value;
            }
        }

        return length;
    }
}
