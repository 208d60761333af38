using System.Text.Json;
using System.Text.Unicode;

namespace ArtistFirst.Cli;

/// <summary>
/// Reads a line of a batch: <c>{"token":"..."}</c> and nothing else, since another member might be meant as a condition.
/// </summary>
internal static class TokenLine
{
    private static readonly JsonReaderOptions Flat = new() { MaxDepth = 1 };

    /// <summary>Finds the token in a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="token">The token as it stands in the line, or a copy where it is written with escapes.</param>
    /// <returns>What is wrong with the line, or null.</returns>
    public static string? Read(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> token)
    {
        token = default;
        if (!Utf8.IsValid(line))
        {
            return "Expected one JSON object in UTF-8; the line has other bytes.";
        }

        try
        {
            Utf8JsonReader reader = new(line, Flat);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return """Expected one JSON object like {"token":"..."}; the line holds something else.""";
            }

            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || reader.ValueIsEscaped || !reader.ValueTextEquals("token"u8)
                || !reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                return """Expected the member "token", its name without escapes, with a string; something else stands in its place.""";
            }

            token = Text(ref reader);
            return reader.Read() && reader.TokenType == JsonTokenType.EndObject && !reader.Read()
                ? null
                : """Expected no member beside "token"; there is more.""";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader's own words may quote the line; what it was is enough.
            return line.Trim(" \t\r"u8).IsEmpty
                ? """Expected one JSON object like {"token":"..."}; the line is empty."""
                : """Expected one JSON object like {"token":"..."}; the line is no JSON.""";
        }
    }

    private static ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        byte[] copy = new byte[reader.ValueSpan.Length];
        return copy.AsSpan(0, reader.CopyString(copy));
    }
}
