using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ArtistFirst.Cli;

/// <summary>Options with a value that is no text, which say what they expect in words when they get something else.</summary>
internal static class Values
{
    /// <summary>An instant with its offset from UTC: without one nobody knows which instant is meant. A date alone is the start of its day, UTC.</summary>
    public static Option<DateTimeOffset?> Instant(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Read<DateTimeOffset>(result, $"Expected an instant such as 2026-11-22T12:00:00Z for {name}", text =>
            (HasOffset(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", out _))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant : null),
    };

    /// <summary>A whole number.</summary>
    public static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Read<int>(result, $"Expected a whole number for {name}", text =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null),
    };

    private static bool HasOffset(string text)
    {
        int time = text.IndexOfAny(['T', 't', ' ']);
        return time >= 0 && text.AsSpan(time).IndexOfAny("Zz+-") >= 0;
    }

    private static T? Read<T>(ArgumentResult result, string expected, Func<string, T?> parse)
        where T : struct
    {
        string text = result.Tokens[0].Value;
        T? value = parse(text);
        if (value is null)
        {
            result.AddError($"{expected}; got '{text}'.");
        }

        return value;
    }
}
