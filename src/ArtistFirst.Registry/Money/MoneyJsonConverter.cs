using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary><see cref="Money"/> in JSON: its text, such as <c>"12.30 EUR"</c>. Numbers are not read: many readers make floating-point numbers of them.</summary>
internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Money.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : string.Empty);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
