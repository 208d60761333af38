namespace ArtistFirst.Registry;

/// <summary>Reads a text line by line, whatever ends a line, and none that is longer than lines are.</summary>
internal sealed class BoundedLines(TextReader text)
{
    private readonly char[] _buffer = new char[1 << 14];
    private readonly System.Text.StringBuilder _line = new();
    private int _next;
    private int _end;
    private bool _afterReturn;

    /// <summary>How many lines were read.</summary>
    public long Count { get; private set; }

    /// <summary>The next line without its end; null behind the last.</summary>
    /// <exception cref="ImportBoundsException">The line is longer than lines are.</exception>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.Clear();
        bool any = false;
        while (true)
        {
            if (_next == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                Count += any ? 1 : 0;
                return any ? _line.ToString() : null;
            }

            any = true;
            if (TakeLine())
            {
                Count++;
                return _line.ToString();
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        do
        {
            _next = 0;
            _end = await text.ReadAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (_afterReturn && _end > 0 && _buffer[0] == '\n')
            {
                _next = 1; // the second half of a line end that two buffers share
            }

            _afterReturn = _afterReturn && _end == 0;
        }
        while (_next == _end && _end > 0);
        return _end > 0;
    }

    private bool TakeLine()
    {
        ReadOnlySpan<char> rest = _buffer.AsSpan(_next, _end - _next);
        int length = rest.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> part = length < 0 ? rest : rest[..length];
        if (_line.Length + part.Length > ImportLimits.LineLength)
        {
            throw new ImportBoundsException("a line", ImportLimits.LineLength, "characters");
        }

        _line.Append(part);
        if (length < 0)
        {
            _next = _end;
            return false;
        }

        bool isReturn = rest[length] == '\r';
        _next += length + 1;
        _afterReturn = isReturn && _next == _end;
        _next += isReturn && _next < _end && _buffer[_next] == '\n' ? 1 : 0;
        return true;
    }
}
