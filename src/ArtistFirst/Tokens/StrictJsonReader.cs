using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Walks a JSON object that <see cref="IsStrictObject"/> accepted, value by value, without allocating. Because the form is known to be good,
/// only kinds and values are left to check: every Try method answers whether the value that the reader stands on is of the asked kind.
/// A license is walked several times (its claims, the number of its grants, each grant), so a step costs as little as the known form allows.
/// </summary>
internal ref struct StrictJsonReader
{
    /// <summary>2^53 - 1 (RFC 7493 §2.2): larger numbers are not the same in every reader.</summary>
    public const long MaxInteger = (1L << 53) - 1;

    private const int MaxDigits = 16;

    private static readonly SearchValues<byte> AfterNumber = SearchValues.Create(",]} \t\n\r"u8);

    private readonly ReadOnlySpan<byte> _text;
    private Span<byte> _scratch;
    private int _start;
    private int _end;
    private bool _isEscaped;

    /// <summary>Starts on the value itself.</summary>
    /// <param name="json">The text, already found strict.</param>
    /// <param name="scratch">Room for the strings that use escapes; as long as <paramref name="json"/> is always enough.</param>
    public StrictJsonReader(ReadOnlySpan<byte> json, Span<byte> scratch)
    {
        _text = json;
        _scratch = scratch;
        Step();
    }

    /// <summary>Whether the text is one JSON object that every reader sees alike (RFC 8259, RFC 7493), and nothing else: no white space around it either.</summary>
    public static bool IsStrictObject(ReadOnlySpan<byte> json, int maxDepth) => json is [(byte)'{', .., (byte)'}'] && JsonText.IsStrict(json, maxDepth);

    /// <summary>What is left of the room for strings that use escapes.</summary>
    public readonly Span<byte> Scratch => _scratch;

    /// <summary>Whether the value is an object; <see cref="NextMember"/> then steps through it.</summary>
    public readonly bool IsObject => _text[_start] == (byte)'{';

    /// <summary>Whether the value is an array; <see cref="NextItem"/> then steps through it.</summary>
    public readonly bool IsArray => _text[_start] == (byte)'[';

    /// <summary>Whether the value is a string.</summary>
    public readonly bool IsText => _text[_start] == (byte)'"';

    /// <summary>Steps to the value of the next member of the object; no at its end. The value before must have been read or skipped.</summary>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        Step();
        name = default;
        if (!IsText)
        {
            return false;
        }

        name = _text[(_start + 1)..(_end - 1)];
        Step();
        return true;
    }

    /// <summary>Steps to the next item of the array; no at its end. The item before must have been read or skipped.</summary>
    public bool NextItem()
    {
        Step();
        return _text[_start] != (byte)']';
    }

    /// <summary>The value as a string without its escapes.</summary>
    public bool TryText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!IsText)
        {
            return false;
        }

        text = _isEscaped ? Unescape() : _text[(_start + 1)..(_end - 1)];
        return true;
    }

    /// <summary>The value as a whole number from 0 to <paramref name="max"/>, written with digits alone: no sign, fraction or exponent.</summary>
    public readonly bool TryInteger(long max, out long value)
    {
        value = 0;
        ReadOnlySpan<byte> digits = _text[_start.._end];
        if (digits.Length > MaxDigits || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
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
        int depth = Nesting();
        while (depth > 0)
        {
            Step();
            depth += Nesting();
        }

        return true;
    }

    /// <summary>Steps over the value and gives the bytes it was written with, so that it can be read once more by another reader.</summary>
    public ReadOnlySpan<byte> TakeRaw()
    {
        int start = _start;
        SkipValue();
        return _text[start.._end];
    }

    // To the next name, value or end of an object or array. Commas and colons stand where they must, so they tell nothing.
    private void Step()
    {
        _start = _end;
        while (_text[_start] is (byte)',' or (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _start++;
        }

        _end = _text[_start] switch
        {
            (byte)'{' or (byte)'[' or (byte)'}' or (byte)']' => _start + 1,
            (byte)'"' => EndOfString(_start + 1),
            _ => EndOfLiteral(_start + 1),
        };
    }

    private int EndOfString(int position)
    {
        position += PlainLength(_text[position..]);
        _isEscaped = _text[position] == (byte)'\\';
        while (_text[position] == (byte)'\\')
        {
            position += 2; // the backslash and what it escapes, which may be a quotation mark
            position += PlainLength(_text[position..]);
        }

        return position + 1;
    }

    // Most strings of a token are short: one vector is cheaper than the general search.
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.Create(text);
            Vector128<byte> stops = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
            if (stops != Vector128<byte>.Zero)
            {
                return BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            }
        }

        return text.IndexOfAny((byte)'"', (byte)'\\');
    }

    private readonly int Nesting() => _text[_start] switch
    {
        (byte)'{' or (byte)'[' => 1,
        (byte)'}' or (byte)']' => -1,
        _ => 0,
    };

    // A number, true, false or null, which ends the text where it is all that was taken from a larger one.
    private readonly int EndOfLiteral(int position)
    {
        int length = _text[position..].IndexOfAny(AfterNumber);
        return length < 0 ? _text.Length : position + length;
    }

    private ReadOnlySpan<byte> Unescape()
    {
        var json = new Utf8JsonReader(_text[_start.._end]);
        json.Read();
        int length = json.CopyString(_scratch);
        ReadOnlySpan<byte> text = _scratch[..length];
        _scratch = _scratch[length..];
        return text;
    }
}
