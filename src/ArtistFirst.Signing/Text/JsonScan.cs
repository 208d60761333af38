namespace ArtistFirst.Signing;

/// <summary>One pass over a JSON text that is known to be valid UTF-8: the grammar of RFC 8259 and the rules of <see cref="JsonText"/>.</summary>
internal ref struct JsonScan
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maxDepth;
    private MemberNames _names;
    private int _depth;

    public JsonScan(ReadOnlySpan<byte> text, int maxDepth, MemberNames names)
    {
        _text = text;
        _maxDepth = maxDepth;
        _names = names;
    }

    /// <summary>Where the scan stands; after a failure, where it failed.</summary>
    public int Position { get; private set; }

    /// <summary>What is wrong, a constant text that quotes nothing.</summary>
    public string? Problem { get; private set; }

    private readonly int Next => Position < _text.Length ? _text[Position] : -1;

    public bool ReadDocument()
    {
        if (_text.StartsWith("\uFEFF"u8))
        {
            return Fail("A byte order mark stands before the object");
        }

        SkipSpace();
        if (Next != '{')
        {
            return Fail("A JSON object was expected");
        }

        if (!ReadObject())
        {
            return false;
        }

        SkipSpace();
        return Position == _text.Length || Fail("Something stands after the end of the object");
    }

    public void Dispose() => _names.Dispose();

    private bool ReadValue()
    {
        switch (Next)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return ReadString();
            case 't':
                return ReadLiteral("true"u8);
            case 'f':
                return ReadLiteral("false"u8);
            case 'n':
                return ReadLiteral("null"u8);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return Fail("A JSON value was expected");
        }
    }

    private bool ReadObject()
    {
        int first = _names.Count;
        if (!Enter())
        {
            return false;
        }

        if (Next != '}')
        {
            do
            {
                SkipSpace();
                if (!ReadName(first) || !ReadMemberValue())
                {
                    return false;
                }
            }
            while (Take(','));
        }

        _names.Truncate(first);
        return Leave('}');
    }

    private bool ReadArray()
    {
        if (!Enter())
        {
            return false;
        }

        if (Next != ']')
        {
            do
            {
                SkipSpace();
                if (!ReadValue())
                {
                    return false;
                }

                SkipSpace();
            }
            while (Take(','));
        }

        return Leave(']');
    }

    private bool ReadName(int first)
    {
        int start = Position + 1;
        if (Next != '"')
        {
            return Fail("A member name was expected");
        }

        int length = JsonString.PlainLength(_text, start);
        if (length < 0 || _text[start + length] != '"')
        {
            return Fail("A member name holds an escape or a control character, or does not end");
        }

        if (_names.Count - first == JsonText.MaxMembers)
        {
            return Fail("An object has too many members");
        }

        if (!_names.TryAdd(_text, first, start, length))
        {
            return Fail("An object has the same member twice");
        }

        Position = start + length + 1;
        return true;
    }

    private bool ReadMemberValue()
    {
        SkipSpace();
        if (!Take(':'))
        {
            return Fail("A colon was expected after a member name");
        }

        SkipSpace();
        if (!ReadValue())
        {
            return false;
        }

        SkipSpace();
        return true;
    }

    private bool ReadString()
    {
        Position++;
        while (true)
        {
            int length = JsonString.PlainLength(_text, Position);
            if (length < 0)
            {
                return Fail("A string does not end");
            }

            Position += length;
            switch (_text[Position])
            {
                case (byte)'"':
                    Position++;
                    return true;
                case (byte)'\\':
                    if (!ReadEscape())
                    {
                        return false;
                    }

                    break;
                default:
                    return Fail("A string holds a control character");
            }
        }
    }

    private bool ReadEscape()
    {
        JsonEscape escape = JsonEscape.At(_text[Position..]);
        if (escape.Problem is not null)
        {
            return Fail(escape.Problem);
        }

        Position += escape.Length;
        return true;
    }

    private bool ReadNumber()
    {
        int length = JsonNumber.LengthOf(_text[Position..]);
        if (length == 0)
        {
            return Fail("A number is not written as JSON writes numbers");
        }

        Position += length;
        return true;
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_text[Position..].StartsWith(literal))
        {
            return Fail("A JSON value was expected");
        }

        Position += literal.Length;
        return true;
    }

    private bool Enter()
    {
        if (_depth == _maxDepth)
        {
            return Fail("Objects and arrays are nested too deep");
        }

        _depth++;
        Position++;
        SkipSpace();
        return true;
    }

    private bool Leave(char end)
    {
        _depth--;
        return Take(end) || Fail("A comma or the end of an object or array was expected");
    }

    private bool Take(char expected)
    {
        if (Next != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    private void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    private bool Fail(string problem)
    {
        Problem = problem;
        return false;
    }
}
