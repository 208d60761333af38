namespace ArtistFirst;

/// <summary>Sums of instants and durations that stop at the ends of the calendar, where the plain ones fail.</summary>
internal static class Instants
{
    /// <summary>The instant a time after another, or the last one that there is.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="time">The time, not negative.</param>
    public static DateTimeOffset After(DateTimeOffset at, TimeSpan time) => time < DateTimeOffset.MaxValue - at ? at + time : DateTimeOffset.MaxValue;
}
