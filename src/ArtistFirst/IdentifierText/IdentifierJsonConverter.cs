using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// Identifiers in JSON: a string in canonical form, as a value or as the name of a member. Nothing else is read: no number, no null, no other spelling,
/// so that one recording has one text. The empty value is not written: leave the member out, or make it nullable.
/// </summary>
/// <typeparam name="T">The identifier.</typeparam>
public sealed class IdentifierJsonConverter<T> : JsonConverter<T>
    where T : IUtf8SpanParsable<T>, IUtf8SpanFormattable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? Read(ref reader)
            : throw new JsonException($"Expected {typeof(T).Name} as a string; what came is {reader.TokenType}.");

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[IdentifierText.MaxLength];
        writer.WriteStringValue(text[..Format(value, text)]);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[IdentifierText.MaxLength];
        writer.WritePropertyName(text[..Format(value, text)]);
    }

    private static T Read(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return Parse(reader.ValueSpan);
        }

        // Each character of an escaped text may take six bytes; what is longer than that cannot be an identifier.
        Span<byte> text = stackalloc byte[IdentifierText.MaxLength * 6];
        return length <= text.Length
            ? Parse(text[..reader.CopyString(text)])
            : throw new JsonException($"Expected {typeof(T).Name} of at most {IdentifierText.MaxLength} characters; what came has {length} bytes.");
    }

    private static T Parse(ReadOnlySpan<byte> text)
    {
        T value;
        try
        {
            value = T.Parse(text, null);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }

        Span<byte> canonical = stackalloc byte[IdentifierText.MaxLength];
        ReadOnlySpan<byte> expected = canonical[..Format(value, canonical)];
        return expected.SequenceEqual(text)
            ? value
            : throw new JsonException($"Expected the canonical form '{Encoding.UTF8.GetString(expected)}'; what came is {Quoted.Text(Encoding.UTF8.GetString(text))}.");
    }

    private static int Format(T value, Span<byte> text)
        => value is not null && value.TryFormat(text, out int written, default, null) && written > 0
            ? written
            : throw new JsonException($"An empty {typeof(T).Name} has no text in JSON. Leave the member out or make it nullable.");
}
