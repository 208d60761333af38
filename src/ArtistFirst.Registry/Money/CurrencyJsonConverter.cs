using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary><see cref="Currency"/> in JSON: its code.</summary>
internal sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Currency.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : string.Empty);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
