using System.Globalization;

namespace ArtistFirst.Cli;

/// <summary>How instants, numbers and lists are told to people.</summary>
internal static class Words
{
    private const int FirstOnes = 8;

    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A value of an enumeration as JSON has it.</summary>
    public static string Camel(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The first few, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> names) => names.Count <= FirstOnes
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(FirstOnes))} and {Of(names.Count - FirstOnes)} more";
}
