namespace ArtistFirst.Tests;

/// <summary>Check characters as the standards write them down, one step after the other.</summary>
internal static class Textbook
{
    public const string Base36 = Some.Digits + Some.Letters;

    /// <summary>ISO 15707 (seed 1) and the IPI base number (seed 2).</summary>
    public static char PlaceWeighted(string digits, int seed)
    {
        int sum = seed;
        for (int i = 1; i <= digits.Length; i++)
        {
            sum += i * (digits[i - 1] - '0');
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    public static string IpiName(string nine)
    {
        int sum = 0;
        for (int i = 0; i < 9; i++)
        {
            sum += (10 - i) * (nine[i] - '0');
        }

        int rest = sum % 101;
        int check = rest == 0 ? 0 : (101 - rest) % 100;
        return check.ToString("D2", null);
    }

    /// <summary>ISO 7064, section 7: a pure system, modulus 11, radix 2.</summary>
    public static char Mod11Radix2(string digits)
    {
        int product = 0;
        foreach (char digit in digits)
        {
            product = (product + (digit - '0')) * 2 % 11;
        }

        int check = (12 - product) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    /// <summary>ISO 7064, section 9: a hybrid system, modulus 37,36.</summary>
    public static char Mod37Radix36(string characters)
    {
        int product = 36;
        foreach (char character in characters)
        {
            int sum = (product + Base36.IndexOf(character, StringComparison.Ordinal)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Base36[(37 - product) % 36];
    }

    /// <summary>GS1 General Specifications, section 7.9.</summary>
    public static char Gtin(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            sum += (digits[digits.Length - 1 - i] - '0') * (i % 2 == 0 ? 3 : 1);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
