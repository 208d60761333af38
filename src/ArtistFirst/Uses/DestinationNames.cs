using System.Globalization;

namespace ArtistFirst;

/// <summary>The names of destinations in tokens, files and reports, such as <c>in-app</c>, and their sets.</summary>
public static class DestinationNames
{
    internal static WireNames Names { get; } = new("in-app", "share", "download", "dsp-release", "sync-ads");

    /// <summary>Reads the name of one destination, exactly. Never throws, never allocates.</summary>
    /// <param name="name">The name, such as <c>in-app</c>.</param>
    /// <param name="destination">The destination; <see cref="Destination.None"/> where the answer is no.</param>
    /// <returns>Whether it is one of the five names.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out Destination destination) => TryFind(Names.Find(name), out destination);

    /// <summary>Reads the name of one destination from UTF-8, exactly. Never throws, never allocates.</summary>
    /// <param name="utf8Name">The name as UTF-8.</param>
    /// <param name="destination">The destination; <see cref="Destination.None"/> where the answer is no.</param>
    /// <returns>Whether it is one of the five names.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Name, out Destination destination) => TryFind(Names.Find(utf8Name), out destination);

    /// <summary>The name of the destination on the wire.</summary>
    /// <param name="destination">A destination, not <see cref="Destination.None"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five destinations.</exception>
    public static string ToWireName(this Destination destination)
        => destination is >= Destination.InApp and <= Destination.SyncAds
            ? Names.All[(int)destination - 1]
            : throw new ArgumentOutOfRangeException(nameof(destination), destination, "Expected one of the five destinations.");

    /// <summary>The set of this destination alone; the empty set for <see cref="Destination.None"/>.</summary>
    /// <param name="destination">The destination.</param>
    public static Destinations ToSet(this Destination destination)
        => destination is >= Destination.InApp and <= Destination.SyncAds ? (Destinations)(1 << ((int)destination - 1)) : Destinations.None;

    /// <summary>Whether the destination is in the set. <see cref="Destination.None"/> is in no set.</summary>
    /// <param name="destinations">The set.</param>
    /// <param name="destination">The destination.</param>
    public static bool Includes(this Destinations destinations, Destination destination) => (destinations & destination.ToSet()) != Destinations.None;

    /// <summary>The name, or for a number that names no destination the number: for messages, which are made of any request.</summary>
    internal static string Describe(Destination destination)
        => destination.ToSet() == Destinations.None ? ((byte)destination).ToString(CultureInfo.InvariantCulture) : destination.ToWireName();

    private static bool TryFind(int place, out Destination destination)
    {
        destination = (Destination)(place + 1);
        return place >= 0;
    }
}
