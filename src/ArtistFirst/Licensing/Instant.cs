namespace ArtistFirst;

/// <summary>Instants of claims, which are seconds since 1970, in messages.</summary>
internal static class Instant
{
    public static string ToText(long seconds) => $"{DateTimeOffset.FromUnixTimeSeconds(seconds):u}";
}
