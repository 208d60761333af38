using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>Reads and writes the JSON files of settlements.</summary>
internal static class SettlementText
{
    private const int MaxDepth = 16;

    /// <summary>Reads a file.</summary>
    /// <exception cref="SettlementFormatException">It is not the JSON that was expected.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type, string what)
        where T : class
    {
        if (!JsonText.IsStrict(utf8Json, MaxDepth, out string why))
        {
            throw new SettlementFormatException($"Expected {what} to be strict JSON; what came is not: {why}");
        }

        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new SettlementFormatException($"Expected {what} to be an object; what came is null.");
        }
        catch (JsonException e)
        {
            throw new SettlementFormatException($"Expected {what} in the form that docs/spec describes; at {e.Path ?? "$"}: {e.Message}", e);
        }
    }

    /// <summary>Goes on with version 1.</summary>
    /// <exception cref="SettlementFormatException">The version is another one.</exception>
    public static void RequireVersion(int version, string what)
    {
        if (version != 1)
        {
            throw new SettlementFormatException($"Expected version 1 of {what}; what came is {version.ToString(CultureInfo.InvariantCulture)}. Take a newer ArtistFirst, or write the file anew.");
        }
    }

    /// <summary>The bytes of a file: the same for the same value, always.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
}
