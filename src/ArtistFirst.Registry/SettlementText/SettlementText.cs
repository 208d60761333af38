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
        RequireStrict(utf8Json, what);
        return ReadStrict(utf8Json, type, what);
    }

    /// <summary>Goes on with strict JSON.</summary>
    /// <exception cref="SettlementFormatException">It is none.</exception>
    public static void RequireStrict(ReadOnlySpan<byte> utf8Json, string what)
    {
        if (!JsonText.IsStrict(utf8Json, MaxDepth, out string why))
        {
            throw new SettlementFormatException($"Expected {what} to be strict JSON; what came is not: {why}");
        }
    }

    /// <summary>Reads JSON that is known to be strict.</summary>
    /// <exception cref="SettlementFormatException">It is not the JSON that was expected.</exception>
    public static T ReadStrict<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type, string what)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new SettlementFormatException($"Expected {what} to be an object; what came is null.");
        }
        catch (JsonException e)
        {
            throw Unreadable(what, JsonFault.Tell(e, utf8Json, SettlementWords.Known), e);
        }
    }

    /// <summary>Tells what cannot be read.</summary>
    /// <param name="what">What it should be.</param>
    /// <param name="told">The place, what was expected there, and what came.</param>
    /// <param name="fault">What the reader said.</param>
    public static SettlementFormatException Unreadable(string what, string told, Exception fault) => new($"Expected {what} in the form that docs/spec describes; at {told}", fault);

    /// <summary>Reads a file, and names it where it cannot be read.</summary>
    /// <exception cref="SettlementFormatException">It is not what was expected.</exception>
    /// <exception cref="IOException">It cannot be read at all.</exception>
    public static async Task<T> LoadAsync<T>(string path, Func<byte[], T> parse, CancellationToken cancellationToken)
    {
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        try
        {
            return parse(bytes);
        }
        catch (SettlementFormatException fault)
        {
            throw new SettlementFormatException($"'{path}': {fault.Message}", fault);
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
