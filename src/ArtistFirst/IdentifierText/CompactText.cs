namespace ArtistFirst;

/// <summary>Identifiers as people write them: with a label, hyphens, dots, spaces and small letters. What is left is capital letters and digits.</summary>
internal static class CompactText
{
    /// <summary>
    /// Copies letters and digits into <paramref name="buffer"/>, which must have room for the label and the longest identifier.
    /// The answer is the part after the label; empty where the text holds anything else or too much.
    /// </summary>
    /// <remarks>
    /// The label goes only where a colon follows it or where the rest alone fills the identifier: ISRC12345678 is an Icelandic recording code, not a
    /// label with eight characters.
    /// </remarks>
    public static ReadOnlySpan<byte> Compact<TChar>(
        scoped ReadOnlySpan<TChar> text, scoped ReadOnlySpan<byte> label, scoped ReadOnlySpan<byte> separators, Span<byte> buffer)
        where TChar : unmanaged
    {
        if (text.Length > MaxInput)
        {
            return default;
        }

        int count = 0;
        bool labelled = false;
        foreach (TChar unit in text)
        {
            uint code = Characters.Code(unit);
            uint value = Characters.Value(unit);
            if (value < Characters.No)
            {
                if (count == buffer.Length)
                {
                    return default;
                }

                buffer[count++] = Characters.Alphanumeric<byte>(value);
            }
            else if (code == ':' && !labelled && count > 0 && buffer[..count].SequenceEqual(label))
            {
                labelled = true;
            }
            else if (code > byte.MaxValue || !separators.Contains((byte)code))
            {
                return default;
            }
        }

        labelled |= !label.IsEmpty && count == buffer.Length && buffer.StartsWith(label);
        return buffer[(labelled ? label.Length : 0)..count];
    }

    // Room for labels, separators and stray spaces; no identifier is written longer.
    private const int MaxInput = 64;
}
