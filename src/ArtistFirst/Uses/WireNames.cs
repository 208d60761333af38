namespace ArtistFirst;

/// <summary>The names of a closed set on the wire, in the order of their bits, all in ASCII. Reading is exact: no other case, no spaces.</summary>
internal sealed class WireNames(params string[] names)
{
    private readonly byte[][] _utf8 = Array.ConvertAll(names, System.Text.Encoding.ASCII.GetBytes);

    /// <summary>The names, in the order of their bits.</summary>
    public ReadOnlySpan<string> All => names;

    /// <summary>The place of a name, or -1.</summary>
    public int Find<TChar>(ReadOnlySpan<TChar> name)
        where TChar : unmanaged
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (IsSame(name, _utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSame<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<byte> name)
        where TChar : unmanaged
    {
        if (text.Length != name.Length)
        {
            return false;
        }

        for (int i = 0; i < name.Length; i++)
        {
            if (Characters.Code(text[i]) != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
