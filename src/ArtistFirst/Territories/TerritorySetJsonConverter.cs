using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// Sets of territories in JSON: an array of codes, <c>["DE","FR"]</c>; <c>["*"]</c> for the world, <c>["*","-DE"]</c> for the world without some. Codes are
/// capital letters, each once; they are written in alphabetical order and read in any.
/// </summary>
public sealed class TerritorySetJsonConverter : JsonConverter<TerritorySet>
{
    // "-", two letters, each perhaps escaped as \u0044; no entry is longer.
    private const int LongestEntry = 3 * 6;

    /// <inheritdoc/>
    public override TerritorySet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected an array of territories, such as [\"SE\"] or [\"*\"]; what came is {reader.TokenType}.");
        }

        TerritorySet set = TerritorySet.Empty;
        Span<char> buffer = stackalloc char[LongestEntry];
        for (bool isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
            if (reader.TokenType != JsonTokenType.String || length is 0 or > LongestEntry)
            {
                throw new JsonException($"Expected a territory as a string of 2 letters; what came is {reader.TokenType} of {length} bytes.");
            }

            ReadOnlySpan<char> entry = buffer[..reader.CopyString(buffer)];
            string? wrong = entry.ContainsAnyInRange('a', 'z')
                ? $"Expected territories in capital letters; what came is {Quoted.Text(entry)}."
                : TerritoryListText.Add(ref set, entry, isFirst);
            if (wrong is not null)
            {
                throw new JsonException(wrong);
            }
        }

        return set;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TerritorySet value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        if (value.HasRestOfWorld)
        {
            writer.WriteStringValue("*"u8);
        }

        Span<byte> entry = [(byte)'-', 0, 0];
        foreach (Territory territory in value.HasRestOfWorld ? value.Complement : value)
        {
            TerritoryCodes.Code(territory.Index).CopyTo(entry[1..]);
            writer.WriteStringValue(value.HasRestOfWorld ? entry : entry[1..]);
        }

        writer.WriteEndArray();
    }
}
