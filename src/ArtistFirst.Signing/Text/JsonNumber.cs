namespace ArtistFirst.Signing;

/// <summary>The grammar of a JSON number (RFC 8259 §6): <c>-? int frac? exp?</c>, no leading zero.</summary>
internal static class JsonNumber
{
    /// <summary>The number of bytes that the number at the start of the text takes; 0 when none stands there.</summary>
    public static int LengthOf(ReadOnlySpan<byte> text)
    {
        int position = At(text, 0) == '-' ? 1 : 0;
        int digits = DigitsAt(text, position);
        if (digits == 0 || (digits > 1 && text[position] == (byte)'0'))
        {
            return 0;
        }

        position += digits;
        if (At(text, position) == '.')
        {
            digits = DigitsAt(text, position + 1);
            if (digits == 0)
            {
                return 0;
            }

            position += 1 + digits;
        }

        if (At(text, position) is not ('e' or 'E'))
        {
            return position;
        }

        position += At(text, position + 1) is '+' or '-' ? 2 : 1;
        digits = DigitsAt(text, position);
        return digits == 0 ? 0 : position + digits;
    }

    private static int DigitsAt(ReadOnlySpan<byte> text, int position)
    {
        int end = position;
        while (At(text, end) is >= '0' and <= '9')
        {
            end++;
        }

        return end - position;
    }

    private static int At(ReadOnlySpan<byte> text, int position) => position < text.Length ? text[position] : -1;
}
