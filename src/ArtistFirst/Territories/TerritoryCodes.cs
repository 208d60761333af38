namespace ArtistFirst;

/// <summary>
/// The territories that have a code: the officially assigned alpha-2 codes of ISO 3166-1 and XK (Kosovo), which DDEX adds. In alphabetical order; a
/// territory's index is its place in it, from 1.
/// </summary>
internal static class TerritoryCodes
{
    /// <summary>How many there are: 249 of ISO and one of DDEX.</summary>
    public const int Count = 250;

    public const byte None = 0;

    /// <summary>No code of two letters, but DDEX's word for all of them.</summary>
    public const byte Worldwide = byte.MaxValue;

    private const int Letters = 26;

    private static readonly byte[] Indices = Build();

    private static ReadOnlySpan<byte> Codes =>
        "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZ"u8 +
        "ECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZ"u8 +
        "LALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQA"u8 +
        "RERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW"u8;

    /// <summary>The two letters of a territory.</summary>
    public static ReadOnlySpan<byte> Code(byte index) => Codes.Slice((index - 1) * 2, 2);

    /// <summary>The index of two letters, given as values in base 36; <see cref="None"/> where no territory has them.</summary>
    public static byte Find(uint first, uint second)
    {
        unchecked
        {
            uint row = first - 10;
            uint column = second - 10;
            return row < Letters && column < Letters ? Indices[(row * Letters) + column] : None;
        }
    }

    private static byte[] Build()
    {
        byte[] indices = new byte[Letters * Letters];
        for (byte index = 1; index <= Count; index++)
        {
            ReadOnlySpan<byte> code = Code(index);
            indices[((code[0] - 'A') * Letters) + code[1] - 'A'] = index;
        }

        return indices;
    }
}
