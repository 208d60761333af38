using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Walks a JSON object that <see cref="IsStrictObject"/> accepted, value by value, without allocating. Because the form is known to be good,
/// only kinds and values are left to check: every Try method answers whether the value that the reader stands on is of the asked kind.
/// </summary>
internal ref struct StrictJsonReader
{
    /// <summary>2^53 - 1 (RFC 7493 §2.2): larger numbers are not the same in every reader.</summary>
    public const long MaxInteger = (1L << 53) - 1;

    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _json;
    private Span<byte> _scratch;

    /// <summary>Starts on the value itself.</summary>
    /// <param name="json">The text, already found strict.</param>
    /// <param name="scratch">Room for the strings that use escapes; as long as <paramref name="json"/> is always enough.</param>
    public StrictJsonReader(ReadOnlySpan<byte> json, Span<byte> scratch)
    {
        _text = json;
        _json = new Utf8JsonReader(json, isFinalBlock: true, default);
        _scratch = scratch;
        _json.Read();
    }

    /// <summary>Whether the text is one JSON object that every reader sees alike (RFC 8259, RFC 7493), and nothing else: no white space around it either.</summary>
    public static bool IsStrictObject(ReadOnlySpan<byte> json, int maxDepth) => json is [(byte)'{', .., (byte)'}'] && JsonText.IsStrict(json, maxDepth);

    /// <summary>What is left of the room for strings that use escapes.</summary>
    public readonly Span<byte> Scratch => _scratch;

    /// <summary>Whether the value is an object; <see cref="NextMember"/> then steps through it.</summary>
    public readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    /// <summary>Whether the value is an array; <see cref="NextItem"/> then steps through it.</summary>
    public readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    /// <summary>Whether the value is a string.</summary>
    public readonly bool IsText => _json.TokenType == JsonTokenType.String;

    /// <summary>Steps to the value of the next member of the object; no at its end. The value before must have been read or skipped.</summary>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        _json.Read();
        name = default;
        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        name = _json.ValueSpan;
        _json.Read();
        return true;
    }

    /// <summary>Steps to the next item of the array; no at its end. The item before must have been read or skipped.</summary>
    public bool NextItem()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>The value as a string without its escapes.</summary>
    public bool TryText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_json.TokenType != JsonTokenType.String)
        {
            return false;
        }

        if (!_json.ValueIsEscaped)
        {
            text = _json.ValueSpan;
            return true;
        }

        int length = _json.CopyString(_scratch);
        text = _scratch[..length];
        _scratch = _scratch[length..];
        return true;
    }

    /// <summary>The value as a whole number from 0 to <paramref name="max"/>, written with digits alone: no sign, fraction or exponent.</summary>
    public readonly bool TryInteger(long max, out long value)
    {
        value = 0;
        ReadOnlySpan<byte> digits = _json.ValueSpan;
        if (_json.TokenType != JsonTokenType.Number || digits.Length > 16 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (byte digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value <= max;
    }

    /// <summary>Steps over the value, whatever it is. Always succeeds.</summary>
    public bool SkipValue()
    {
        _json.Skip();
        return true;
    }

    /// <summary>Steps over the value and gives the bytes it was written with, so that it can be read once more by another reader.</summary>
    public ReadOnlySpan<byte> TakeRaw()
    {
        int start = checked((int)_json.TokenStartIndex);
        _json.Skip();
        return _text[start..checked((int)_json.BytesConsumed)];
    }
}
