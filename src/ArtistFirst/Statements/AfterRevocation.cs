using System.Globalization;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// What becomes of models and outputs made under a yes that was later taken back. New uses always stop at once. The default value is
/// <see cref="StopNewUse"/>: what was lawfully made stays.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AfterRevocation
{
    private const string RetirePrefix = "retire-model-by:";
    private const string RunOffPrefix = "run-off-days:";
    private const int LongestRunOff = 3650;

    private AfterRevocation(AfterRevocationKind kind, DateOnly? retireBy = null, int days = 0)
    {
        Kind = kind;
        RetireBy = retireBy;
        Days = days;
    }

    /// <summary>New uses stop, nothing else changes.</summary>
    public static AfterRevocation StopNewUse => default;

    /// <summary>Outputs are taken down as well.</summary>
    public static AfterRevocation TakeDownOutputs { get; } = new(AfterRevocationKind.TakeDownOutputs);

    /// <summary>Which of the four.</summary>
    public AfterRevocationKind Kind { get; }

    /// <summary>The day (UTC) by whose start models are retired; null unless <see cref="Kind"/> is <see cref="AfterRevocationKind.RetireModelBy"/>.</summary>
    public DateOnly? RetireBy { get; }

    /// <summary>How many days outputs may stay; 0 unless <see cref="Kind"/> is <see cref="AfterRevocationKind.RunOffDays"/>.</summary>
    public int Days { get; }

    /// <summary>Models that were made with the material are retired by a day.</summary>
    /// <param name="day">The day, UTC.</param>
    public static AfterRevocation RetireModelBy(DateOnly day) => new(AfterRevocationKind.RetireModelBy, day);

    /// <summary>Outputs may stay for some days.</summary>
    /// <param name="days">1 to 3650.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public static AfterRevocation RunOffDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestRunOff);
        return new AfterRevocation(AfterRevocationKind.RunOffDays, days: days);
    }

    /// <summary>Reads <c>stop-new-use</c>, <c>retire-model-by:2027-12-31</c>, <c>take-down-outputs</c> or <c>run-off-days:90</c>. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it says; the default value where the answer is no.</param>
    /// <returns>Whether the text is one of the four.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out AfterRevocation value)
    {
        value = default;
        if (text.SequenceEqual("stop-new-use"))
        {
            return true;
        }

        if (text.SequenceEqual("take-down-outputs"))
        {
            value = TakeDownOutputs;
            return true;
        }

        if (text.StartsWith(RetirePrefix, StringComparison.Ordinal))
        {
            bool isDay = DateOnly.TryParseExact(text[RetirePrefix.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
            value = isDay ? RetireModelBy(day) : default;
            return isDay;
        }

        return text.StartsWith(RunOffPrefix, StringComparison.Ordinal) && TryParseDays(text[RunOffPrefix.Length..], out value);
    }

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        AfterRevocationKind.RetireModelBy => RetirePrefix + RetireBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AfterRevocationKind.TakeDownOutputs => "take-down-outputs",
        AfterRevocationKind.RunOffDays => RunOffPrefix + Days.ToString(CultureInfo.InvariantCulture),
        _ => "stop-new-use",
    };

    private static bool TryParseDays(ReadOnlySpan<char> text, out AfterRevocation value)
    {
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            && days is >= 1 and <= LongestRunOff && text[0] != '0';
        value = isNumber ? RunOffDays(days) : default;
        return isNumber;
    }
}
