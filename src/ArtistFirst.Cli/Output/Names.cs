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
}
