using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>
/// Walks through JSON in a stream, token by token (RFC 8259), and always knows the line. What was walked past is forgotten, unless somebody holds on to it: neither one token nor what is
/// held is ever larger than so many bytes.
/// </summary>
/// <param name="stream">The stream, at its position.</param>
/// <param name="line">The line at that position.</param>
/// <param name="most">How many bytes are held at most.</param>
internal abstract class JsonWalk(Stream stream, long line, int most)
{
    // As deep as rows of a register lie in each other (JsonCursor).
    private const int MaxDepth = 8;
    private const int FirstLength = 1 << 16;

    private readonly long _origin = stream.Position;
    private readonly long _firstLine = line;
    private byte[] _buffer = new byte[Math.Min(FirstLength, most)];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private bool _isEnd;
    private long _dropped;
    private int _length;
    private int _read;
    private int _counted;
    private long _line = line;
    private int _held = -1;

    /// <summary>Where in the stream the token begins.</summary>
    protected long Offset => _origin + _dropped + TokenStart;

    /// <summary>The line on which the token begins.</summary>
    protected long Line => LineAt(TokenStart);

    private int TokenStart { get; set; }

    /// <summary>Goes on to what is found next.</summary>
    /// <returns>Whether there is something.</returns>
    /// <exception cref="ImportBoundsException">A token is too large.</exception>
    /// <exception cref="RegisterFormatException">It is no JSON.</exception>
    protected async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            JsonStep step = Read();
            if (step != JsonStep.Going)
            {
                return step == JsonStep.Found;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the token that was read.</summary>
    protected abstract JsonStep Take(ref Utf8JsonReader reader);

    /// <summary>Somebody held on to more than there is room for: it is let go, and the walk goes on.</summary>
    /// <exception cref="ImportBoundsException">Nothing was held: the token itself is too large.</exception>
    protected virtual void Overflow() => throw new ImportBoundsException("a value", most, "bytes");

    /// <summary>Holds on to the bytes from the token on.</summary>
    protected void Hold() => _held = TokenStart;

    /// <summary>What is held, with the token.</summary>
    protected ReadOnlySpan<byte> Held(ref Utf8JsonReader reader) => _buffer.AsSpan(_held, _read + (int)reader.BytesConsumed - _held);

    /// <summary>Lets go of what is held.</summary>
    protected void Release() => _held = -1;

    private JsonStep Read()
    {
        Utf8JsonReader reader = new(_buffer.AsSpan(_read, _length - _read), _isEnd, _state);
        JsonStep step = JsonStep.Going;
        try
        {
            while (step == JsonStep.Going && reader.Read())
            {
                TokenStart = _read + (int)reader.TokenStartIndex;
                step = Take(ref reader);
            }
        }
        catch (JsonException fault)
        {
            throw new RegisterFormatException("$", _firstLine + (fault.LineNumber ?? 0), "strict JSON (RFC 8259)", $"something else at byte {fault.BytePositionInLine} of the line", fault);
        }

        _read += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return step == JsonStep.Going && _isEnd ? JsonStep.Ended : step;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        Forget();
        if (_length == _buffer.Length)
        {
            if (_length == most)
            {
                Overflow();
                Release();
                Forget();
            }

            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min(most, _buffer.Length * 2L));
            }
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
        _isEnd = read == 0;
        _length += read;
    }

    // Moves what is still needed to the beginning.
    private void Forget()
    {
        int from = _held < 0 ? _read : _held;
        LineAt(from);
        _buffer.AsSpan(from, _length - from).CopyTo(_buffer);
        _dropped += from;
        _length -= from;
        _read -= from;
        _counted -= from;
        _held = _held < 0 ? -1 : 0;
    }

    // Places are asked for in their order.
    private long LineAt(int place)
    {
        if (place > _counted)
        {
            _line += _buffer.AsSpan(_counted, place - _counted).Count((byte)'\n');
            _counted = place;
        }

        return _line;
    }
}
