using System.Globalization;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Looks up what stands at a place of a JSON text.</summary>
internal static class JsonPlace
{
    private const int MaxDepth = 64;

    /// <summary>What stands at a path as the serializer writes it, such as <c>$.pools.output.rate</c> or <c>$.rates[2]['a.b']</c>.</summary>
    public static string Told(ReadOnlySpan<byte> utf8Json, string? path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json.ToArray(), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Find(document.RootElement, path ?? "$") is { } found ? Told(found) : "nothing";
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }

    private static string Told(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Quoted.Text(value.GetString())}",
        JsonValueKind.Number => $"the number {Quoted.Text(value.GetRawText())}",
        _ => value.GetRawText(),
    };

    private static JsonElement? Find(JsonElement root, string path)
    {
        JsonElement? found = root;
        for (int place = 1; place < path.Length && found is { } value;)
        {
            (string name, place, bool isPlace) = Segment(path, place);
            found = isPlace ? At(value, name) : Member(value, name);
        }

        return found;
    }

    private static (string Name, int End, bool IsPlace) Segment(string path, int start)
    {
        if (path[start] == '.')
        {
            int end = path.AsSpan(start + 1).IndexOfAny('.', '[') is >= 0 and var length ? start + 1 + length : path.Length;
            return (path[(start + 1)..end], end, false);
        }

        bool isName = path.AsSpan(start).StartsWith("['", StringComparison.Ordinal);
        int close = path.IndexOf(isName ? "']" : "]", start, StringComparison.Ordinal);
        close = close < 0 ? path.Length : close;
        return isName ? (path[int.Min(start + 2, close)..close], int.Min(close + 2, path.Length), false) : (path[(start + 1)..close], int.Min(close + 1, path.Length), true);
    }

    private static JsonElement? At(JsonElement list, string place) =>
        list.ValueKind == JsonValueKind.Array && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.GetArrayLength() ? list[index] : null;

    private static JsonElement? Member(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member) ? member : null;
}
