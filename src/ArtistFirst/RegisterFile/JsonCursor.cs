using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>
/// Reads JSON strictly, token by token, and always knows where it is. Refuses what is no JSON (RFC 8259), a byte order mark, invalid UTF-8, comments,
/// trailing commas, anything after the value, more depth than expected, members it does not know, members that come twice, escapes in
/// member names, U+0000 and lone surrogates.
/// </summary>
internal ref struct JsonCursor
{
    private const int MaxDepth = 8;
    private const int LongestQuote = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly Step[] _path = new Step[MaxDepth];
    private Utf8JsonReader _reader;

    public JsonCursor(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            throw new RegisterFormatException("$", 0, "a file in UTF-8", "bytes that are not");
        }

        Advance();
    }

    /// <summary>Where an object's members begin. Every member is then asked for with <see cref="TryReadMember"/>.</summary>
    public readonly void BeginObject() => Require(JsonTokenType.StartObject, "an object");

    /// <summary>Goes to the next member's value, or past the end of the object.</summary>
    /// <param name="known">The members that the object may have.</param>
    /// <param name="seen">The members that it had so far, one bit each.</param>
    /// <param name="member">The member's name.</param>
    public bool TryReadMember(MemberNames known, ref uint seen, [NotNullWhen(true)] out string? member)
    {
        Advance();
        int depth = _reader.CurrentDepth;
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            member = null;
            return false;
        }

        _path[depth - 1] = default;
        int place = _reader.ValueIsEscaped ? -1 : known.Find(_reader.ValueSpan);
        if (place < 0)
        {
            throw Unexpected($"one of {known}", $"the member {Quote()}");
        }

        member = known[place];
        _path[depth - 1] = new Step(member, 0);
        uint bit = 1u << place;
        if ((seen & bit) != 0)
        {
            throw Unexpected("each member once", $"'{member}' again");
        }

        seen |= bit;
        Advance();
        return true;
    }

    /// <summary>Refuses an object that lacks a member.</summary>
    public void RequireMembers(MemberNames known, uint seen)
    {
        uint missing = known.Required & ~seen;
        if (missing != 0)
        {
            throw Unexpected($"the member '{known[System.Numerics.BitOperations.TrailingZeroCount(missing)]}'", "an object without it");
        }
    }

    /// <summary>Where a list's entries begin. Every entry is then asked for with <see cref="TryReadEntry"/>.</summary>
    public void BeginList()
    {
        Require(JsonTokenType.StartArray, "a list");
        _path[_reader.CurrentDepth] = default;
    }

    /// <summary>Goes to the next entry of a list, or past its end.</summary>
    public bool TryReadEntry()
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        _path[_reader.CurrentDepth - 1].Entry++;
        return true;
    }

    /// <summary>Refuses anything but white space after the value.</summary>
    public void RequireEnd()
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    /// <summary>Whether the value here is a string.</summary>
    public readonly bool IsString => _reader.TokenType == JsonTokenType.String;

    /// <summary>A text for people, without control characters at its ends of the range: 1 to so many characters.</summary>
    public string ReadText(int longest)
    {
        Require(JsonTokenType.String, $"a text of 1 to {longest} characters");
        string text = Encoding.UTF8.GetString(_reader.ValueIsEscaped ? Unescaped() : _reader.ValueSpan);
        return text.Length < 1 || text.Length > longest || text.Contains('\0', StringComparison.Ordinal)
            ? throw Unexpected($"a text of 1 to {longest} characters without U+0000", Quote())
            : text;
    }

    /// <summary>The bytes of a string that holds a code. Escapes are undone: some writers have one before each slash.</summary>
    public ReadOnlySpan<byte> ReadCode(string expected)
    {
        Require(JsonTokenType.String, expected);
        return _reader.ValueIsEscaped ? Unescaped() : _reader.ValueSpan;
    }

    /// <summary>An identifier in its canonical form.</summary>
    public T ReadIdentifier<T>()
        where T : IIdentifier<T> =>
        IdentifierText.TryReadCanonical<T>(ReadCode(T.Expected), out T? value) ? value : throw Unexpected($"{T.Expected}, in its canonical form", Quote());

    /// <summary>A whole number.</summary>
    public long ReadNumber(string expected)
    {
        Require(JsonTokenType.Number, expected);
        return _reader.TryGetInt64(out long number) && !_reader.ValueSpan.ContainsAny(".eE-"u8) ? number : throw Unexpected(expected, Quote());
    }

    /// <summary>What is wrong with the value here.</summary>
    public readonly RegisterFormatException Unexpected(string expected, string got) => new(Path(), Line(), expected, got);

    /// <summary>What is wrong with the value here, which is quoted.</summary>
    public readonly RegisterFormatException Unexpected(string expected) => Unexpected(expected, Quote());

    private readonly ReadOnlySpan<byte> Unescaped()
    {
        byte[] text = new byte[_reader.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, _reader.CopyString(text));
        }
        catch (InvalidOperationException exception)
        {
            throw new RegisterFormatException(Path(), Line(), "Unicode text", "a lone surrogate", exception);
        }
    }

    private readonly string Quote() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.None => "nothing",
        _ => Quoted.Text(Encoding.UTF8.GetString(_reader.ValueSpan[..Math.Min(_reader.ValueSpan.Length, LongestQuote)])),
    };

    private readonly void Require(JsonTokenType type, string expected)
    {
        if (_reader.TokenType != type)
        {
            throw Unexpected(expected, Quote());
        }
    }

    private void Advance()
    {
        try
        {
            if (_reader.Read())
            {
                return;
            }
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }

        throw Unexpected("more JSON", "the end of the file");
    }

    // The reader's own message may quote the file and is in other words; its position is what helps.
    private readonly RegisterFormatException Broken(JsonException exception) =>
        new(Path(), (exception.LineNumber ?? 0) + 1, "strict JSON (RFC 8259)", $"something else at byte {exception.BytePositionInLine} of the line", exception);

    private readonly long Line() => _json[..(int)_reader.TokenStartIndex].Count((byte)'\n') + 1;

    private readonly string Path()
    {
        StringBuilder path = new("$");
        foreach (Step step in _path.AsSpan(0, Math.Min(_reader.CurrentDepth, MaxDepth)))
        {
            if (step.Member is not null)
            {
                path.Append('.').Append(step.Member);
            }
            else if (step.Entry > 0)
            {
                path.Append('[').Append(step.Entry - 1).Append(']');
            }
        }

        return path.ToString();
    }

    // A member of an object, or the entry of a list, counted from 1; the default where neither was read yet.
    private record struct Step(string? Member, int Entry);
}
