namespace ArtistFirst.Cli;

/// <summary>Sets by the names that tokens use.</summary>
internal static class Names
{
    public static string Of(Uses uses) => uses.ToWireNames().Replace(" ", ", ", StringComparison.Ordinal);

    public static string Of(Destinations destinations) => string.Join(", ", Enum.GetValues<Destination>()
        .Where(destination => destination != Destination.None && destinations.Includes(destination))
        .Select(destination => destination.ToWireName()));

    public static string Of(Duties duties) => string.Join(", ", List(duties));

    public static IEnumerable<string> List(Duties duties) => Enum.GetValues<Duties>()
        .Where(duty => duty != Duties.None && duties.HasFlag(duty))
        .Select(duty => duty.ToWireName());

    /// <summary>One destination by its name, or all of them by a star.</summary>
    public static Destinations ReadDestinations(string name) => (name, DestinationNames.TryParse(name, out Destination destination)) switch
    {
        ("*", _) => Destinations.All,
        (_, true) => destination.ToSet(),
        _ => throw new FormatException($"Expected in-app, share, download, dsp-release, sync-ads or * as destination; '{name}' is none of them."),
    };

    public static Duties ReadDuty(string name) => DutyNames.TryParse(name, out Duties duty)
        ? duty
        : throw new FormatException($"Expected credit, report-usage, pay, mark-ai or approve-output as duty; '{name}' is none of them.");
}
