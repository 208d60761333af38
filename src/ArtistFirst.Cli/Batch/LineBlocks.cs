namespace ArtistFirst.Cli;

/// <summary>
/// Cuts a stream into lines, and hands out as many as have arrived. Takes the same memory for any input: of a line that is too long nothing is kept.
/// </summary>
internal sealed class LineBlocks(Stream input)
{
    /// <summary>The most bytes of a line: more than twice of what the longest presentation takes.</summary>
    public const int MaxLineLength = 64 * 1024;

    /// <summary>The most lines handed out at once.</summary>
    public const int MaxLines = 4096;

    private readonly byte[] _buffer = new byte[1024 * 1024];
    private readonly List<TextLine> _lines = new(MaxLines);
    private int _start;
    private int _end;
    private bool _isInLongLine;
    private bool _isAtEnd;

    /// <summary>The lines of the block; good until the next is read.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>The bytes of a line of this block.</summary>
    public ReadOnlySpan<byte> this[TextLine line] => _buffer.AsSpan(line.Start, line.Length);

    /// <summary>Reads the next block. Waits only when no whole line has arrived.</summary>
    /// <returns>Whether there is one.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _lines.Clear();
        while (true)
        {
            CutLines();
            if (_lines.Count > 0 || _isAtEnd)
            {
                return _lines.Count > 0;
            }

            MoveRestToFront();

            // A read from a terminal or pipe cannot be called off, but it need not be waited for.
            int read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            _end += read;
            _isAtEnd = read == 0;
        }
    }

    private void CutLines()
    {
        while (_lines.Count < MaxLines)
        {
            int length = _buffer.AsSpan(_start.._end).IndexOf((byte)'\n');
            if (length < 0)
            {
                CutLast();
                return;
            }

            Add(length);
            _start += length + 1;
        }
    }

    /// <summary>What stands behind the last line end is a line, too.</summary>
    private void CutLast()
    {
        if (_isAtEnd && (_end > _start || _isInLongLine))
        {
            Add(_end - _start);
            _start = _end;
        }
    }

    private void Add(int length)
    {
        _lines.Add(_isInLongLine || length > MaxLineLength ? TextLine.TooLong : new TextLine(_start, length));
        _isInLongLine = false;
    }

    private void MoveRestToFront()
    {
        int rest = _end - _start;
        _isInLongLine |= rest > MaxLineLength;
        if (_isInLongLine)
        {
            rest = 0;
        }

        _buffer.AsSpan(_start, rest).CopyTo(_buffer);
        (_start, _end) = (0, rest);
    }
}
