using System.Globalization;

namespace ArtistFirst;

/// <summary>Instants as register files write them: RFC 3339, always UTC with a capital Z, at most seven decimals.</summary>
internal static class InstantText
{
    public const int LongestLength = 28;
    public const string Form = "an instant in UTC, such as 2026-01-31T12:00:00Z, with at most seven decimals";

    private const int SecondsLength = 19;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        bool shaped = text.Length is > SecondsLength and <= LongestLength && text[^1] == 'Z'
            && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':';
        if (!shaped || !TryReadDecimals(text[SecondsLength..^1], out int ticks))
        {
            return false;
        }

        int year = Digits(text[..4]);
        int month = Digits(text[5..7]);
        int day = Digits(text[8..10]);
        int hour = Digits(text[11..13]);
        int minute = Digits(text[14..16]);
        int second = Digits(text[17..19]);
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        instant = exists ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(ticks) : default;
        return exists;
    }

    public static string ToText(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    private static bool TryReadDecimals(ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        int decimals = text[0] == '.' ? Digits(text[1..]) : -1;
        if (decimals < 0 || text.Length < 2)
        {
            return false;
        }

        ticks = decimals;
        for (int place = text.Length - 1; place < 7; place++)
        {
            ticks *= 10;
        }

        return true;
    }

    // -1 where something else than a digit comes.
    private static int Digits(ReadOnlySpan<byte> text)
    {
        int number = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
