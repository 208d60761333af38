using System.Buffers;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Parses a dictionary of structured field values (RFC 9651 §4.2.2) as far as its members' keys, and those of its values that are words: tokens, texts, booleans.</summary>
internal ref struct StructuredDictionary
{
    private static readonly SearchValues<byte> KeyBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.*"u8);
    private static readonly SearchValues<byte> TokenBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~:/"u8);
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.-"u8);

    private ReadOnlySpan<byte> _rest;

    private StructuredDictionary(ReadOnlySpan<byte> text) => _rest = text;

    /// <summary>Parses a dictionary.</summary>
    /// <param name="text">The field's value.</param>
    /// <param name="members">Each key with its value where that is a token, a text or a boolean (?0, ?1), else with null; of several the last.</param>
    /// <returns>Whether it is a dictionary.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out Dictionary<string, string?> members)
    {
        members = new Dictionary<string, string?>(StringComparer.Ordinal);
        StructuredDictionary parser = new(text.Trim(" \t"u8));
        while (!parser._rest.IsEmpty)
        {
            if (!parser.TryReadKey(out string key) || !parser.TryReadMember(out string? token))
            {
                return false;
            }

            members[key] = token;
            parser._rest = parser._rest.TrimStart(" \t"u8);
            if (!parser._rest.IsEmpty && !parser.TryTakeComma())
            {
                return false;
            }
        }

        return true;
    }

    private bool TryTakeComma()
    {
        bool isComma = _rest[0] == ',';
        _rest = isComma ? _rest[1..].TrimStart(" \t"u8) : _rest;
        return isComma && !_rest.IsEmpty;
    }

    private bool TryReadKey(out string key)
    {
        key = string.Empty;
        if (_rest.IsEmpty || _rest[0] is not ((>= (byte)'a' and <= (byte)'z') or (byte)'*'))
        {
            return false;
        }

        key = Encoding.ASCII.GetString(Take(KeyBytes));
        return true;
    }

    private bool TryReadMember(out string? token)
    {
        token = null;
        if (_rest.IsEmpty || _rest[0] != '=')
        {
            return TrySkipParameters();
        }

        _rest = _rest[1..];
        return (!_rest.IsEmpty && _rest[0] == '(' ? TrySkipInnerList() : TryReadItem(out token)) && TrySkipParameters();
    }

    private bool TryReadItem(out string? token)
    {
        token = null;
        if (_rest.IsEmpty)
        {
            return false;
        }

        switch (_rest[0])
        {
            case (byte)'"':
                ReadOnlySpan<byte> quoted = _rest;
                bool isQuoted = TrySkipQuoted(1, (byte)'"');
                token = isQuoted ? Encoding.ASCII.GetString(quoted[1..(quoted.Length - _rest.Length - 1)]) : null;
                return isQuoted;
            case (byte)'%':
                return _rest.Length > 1 && _rest[1] == '"' && TrySkipQuoted(2, (byte)'"');
            case (byte)':':
                return TrySkipQuoted(1, (byte)':');
            case (byte)'?':
                bool isBoolean = _rest.Length > 1 && _rest[1] is (byte)'0' or (byte)'1';
                token = isBoolean ? Encoding.ASCII.GetString(_rest[..2]) : null;
                _rest = isBoolean ? _rest[2..] : _rest;
                return isBoolean;
            case (byte)'@' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                _rest = _rest[0] == '@' ? _rest[1..] : _rest;
                return Take(NumberBytes).ContainsAnyInRange((byte)'0', (byte)'9');
            case (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'*':
                token = Encoding.ASCII.GetString(Take(TokenBytes));
                return true;
            default:
                return false;
        }
    }

    private bool TrySkipInnerList()
    {
        _rest = _rest[1..];
        while (true)
        {
            _rest = _rest.TrimStart((byte)' ');
            if (_rest.IsEmpty || _rest[0] == ')')
            {
                bool isClosed = !_rest.IsEmpty;
                _rest = isClosed ? _rest[1..] : _rest;
                return isClosed;
            }

            if (!TryReadItem(out _) || !TrySkipParameters() || _rest.IsEmpty || _rest[0] is not ((byte)' ' or (byte)')'))
            {
                return false;
            }
        }
    }

    private bool TrySkipParameters()
    {
        while (!_rest.IsEmpty && _rest[0] == ';')
        {
            _rest = _rest[1..].TrimStart((byte)' ');
            if (!TryReadKey(out _))
            {
                return false;
            }

            if (!_rest.IsEmpty && _rest[0] == '=')
            {
                _rest = _rest[1..];
                if (!TryReadItem(out _))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool TrySkipQuoted(int start, byte end)
    {
        for (int i = start; i < _rest.Length; i++)
        {
            if (_rest[i] == end)
            {
                _rest = _rest[(i + 1)..];
                return true;
            }

            bool isEscape = _rest[i] == '\\' && end == '"' && start == 1;
            if (_rest[i] is < 0x20 or > 0x7E || (isEscape && (i + 1 >= _rest.Length || _rest[i + 1] is not ((byte)'"' or (byte)'\\'))))
            {
                return false;
            }

            i += isEscape ? 1 : 0;
        }

        return false;
    }

    private ReadOnlySpan<byte> Take(SearchValues<byte> of)
    {
        int length = _rest.IndexOfAnyExcept(of);
        ReadOnlySpan<byte> taken = length < 0 ? _rest : _rest[..length];
        _rest = _rest[taken.Length..];
        return taken;
    }
}
