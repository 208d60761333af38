using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>A value in JSON as its text, read by the rules of the text. Numbers are not read: many readers make floating-point numbers of them.</summary>
/// <param name="parse">Reads the text; throws a <see cref="FormatException"/> where it cannot.</param>
internal abstract class TextJsonConverter<T>(Func<string, T> parse) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : string.Empty);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
