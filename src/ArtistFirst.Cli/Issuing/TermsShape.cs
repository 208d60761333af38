using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArtistFirst.Cli;

/// <summary>
/// Holds a terms file against what <see cref="TermsJson"/> reads before it is read, and says what is wrong in the words of the file: line, place, what was
/// expected and what came. The reader's own words speak of .NET types.
/// </summary>
internal ref struct TermsShape
{
    private const int LongestQuote = 40;

    private readonly ReadOnlySpan<byte> _json;
    private readonly List<string> _path = ["$"];
    private Utf8JsonReader _reader;

    private TermsShape(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json);
    }

    /// <summary>Refuses what has another shape. What an identifier or a name holds is for its type to read.</summary>
    /// <param name="json">The file: JSON in strict form, so that no member stands twice.</param>
    /// <exception cref="FormatException">A member is not known, absent or of another kind.</exception>
    public static void Require(ReadOnlySpan<byte> json)
    {
        TermsShape shape = new(json);
        _ = shape._reader.Read();
        shape.Check(TermsJson.Default.TermsFile);
    }

    private void Check(JsonTypeInfo type)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                Require(JsonTokenType.StartObject, "an object");
                CheckMembers(type);
                break;
            case JsonTypeInfoKind.Dictionary:
                Require(JsonTokenType.StartObject, "an object of texts");
                CheckTexts();
                break;
            case JsonTypeInfoKind.Enumerable:
                Require(JsonTokenType.StartArray, "a list");
                CheckItems(TypeOf(type.ElementType!));
                break;
            default:
                CheckValue(type.Type);
                break;
        }
    }

    private void CheckMembers(JsonTypeInfo type)
    {
        HashSet<string> missing = type.Properties.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            string name = _reader.GetString()!;
            JsonPropertyInfo member = type.Properties.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal))
                ?? throw Wrong($"one of the members {string.Join(", ", type.Properties.Select(known => known.Name))}", Quote(name));
            missing.Remove(name);
            _path.Add("." + name);
            _ = _reader.Read();
            if (_reader.TokenType != JsonTokenType.Null || member.IsRequired || !member.IsSetNullable)
            {
                Check(TypeOf(member.PropertyType));
            }

            _path.RemoveAt(_path.Count - 1);
        }

        if (missing.Count > 0)
        {
            throw Wrong($"{(missing.Count == 1 ? "the member" : "the members")} {string.Join(", ", missing.Order(StringComparer.Ordinal))}", "an object without");
        }
    }

    private void CheckTexts()
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            _ = _reader.Read();
            Require(JsonTokenType.String, "a text");
        }
    }

    private void CheckItems(JsonTypeInfo type)
    {
        for (int index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]"));
            Check(type);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void CheckValue(Type type)
    {
        if (type == typeof(Uses) || type == typeof(Duties) || type == typeof(Destinations) || type == typeof(TerritorySet))
        {
            Require(JsonTokenType.StartArray, "a list of names");
            CheckItems(TypeOf(typeof(string)));
        }
        else if (type == typeof(long))
        {
            Require(JsonTokenType.Number, "a whole number");
            Require(_reader.TryGetInt64(out _), "a whole number");
        }
        else if (Nullable.GetUnderlyingType(type) == typeof(DateTimeOffset))
        {
            Require(JsonTokenType.String, "an instant such as 2026-12-01T00:00:00Z");
            Require(_reader.TryGetDateTimeOffset(out _), "an instant such as 2026-12-01T00:00:00Z");
        }
        else
        {
            Require(JsonTokenType.String, "a text");
        }
    }

    private static JsonTypeInfo TypeOf(Type type) => TermsJson.Default.Options.GetTypeInfo(type);

    private readonly void Require(JsonTokenType type, string expected) => Require(_reader.TokenType == type, expected);

    private readonly void Require(bool fits, string expected)
    {
        if (!fits)
        {
            throw Wrong(expected, Got());
        }
    }

    private static string Quote(string text) => text.Length <= LongestQuote ? $"'{text}'" : $"'{text[..LongestQuote]}' and more";

    private readonly string Got() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => Quote(_reader.GetString()!),
        _ => Quote(Encoding.UTF8.GetString(_reader.ValueSpan)),
    };

    private readonly FormatException Wrong(string expected, string got)
    {
        int line = _json[..(int)_reader.TokenStartIndex].Count((byte)'\n') + 1;
        return new FormatException($"line {line}, {string.Concat(_path)}: Expected {expected}; what came is {got}.");
    }
}
