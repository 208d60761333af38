using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Which rows speak of a recording: that of the recording, how many works it has, for each work its row or <see cref="NotRegistered"/>, then the others in
/// ascending order.
/// </summary>
internal static class EvidenceClass
{
    public const uint NotRegistered = uint.MaxValue;

    private const int Fixed = 2;

    /// <summary>The class with other numbers of rows.</summary>
    public static byte[] Exchange(ReadOnlySpan<byte> content, int[] places)
    {
        byte[] exchanged = content.ToArray();
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(exchanged.AsSpan());
        for (int i = 0; i < words.Length; i++)
        {
            bool isRow = i != 1 && words[i] != NotRegistered;
            words[i] = isRow ? (uint)places[(int)words[i]] : words[i];
        }

        words[(Fixed + (int)words[1])..].Sort();
        return exchanged;
    }
}
