using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Text in a field of CWR. Columns count bytes, so lines are read as bytes; names that are UTF-8 all the same become what they are.</summary>
internal static class CwrText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the bytes of a field say.</summary>
    public static string Of(string bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return ImportLimits.Text(bytes);
        }

        try
        {
            return ImportLimits.Text(Strict.GetString(Encoding.Latin1.GetBytes(bytes)));
        }
        catch (DecoderFallbackException)
        {
            return ImportLimits.Text(bytes);
        }
    }
}
