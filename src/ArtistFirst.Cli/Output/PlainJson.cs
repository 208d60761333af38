using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArtistFirst.Cli;

/// <summary>JSON for terminals and files, not for web pages: a plus and a quotation mark stay what they are. Control characters are escaped all the same.</summary>
internal static class PlainJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions PlainIndented = Plain with { Indented = true, NewLine = "\n" };

    /// <summary>One line.</summary>
    public static string Of<T>(T value, JsonTypeInfo<T> type) => Write(Plain, writer => JsonSerializer.Serialize(writer, value, type));

    /// <summary>Several lines, for people.</summary>
    public static string Indented(JsonElement value) => Write(PlainIndented, value.WriteTo);

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
