namespace ArtistFirst.Registry;

/// <summary>A text of which the head was read already.</summary>
internal sealed class HeadedText(ReadOnlyMemory<char> head, TextReader rest) : TextReader
{
    private ReadOnlyMemory<char> _head = head;

    public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
        _head.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakeHead(buffer.Span));

    public override int Read(char[] buffer, int index, int count) => _head.IsEmpty ? rest.Read(buffer, index, count) : TakeHead(buffer.AsSpan(index, count));

    private int TakeHead(Span<char> buffer)
    {
        int length = Math.Min(buffer.Length, _head.Length);
        _head.Span[..length].CopyTo(buffer);
        _head = _head[length..];
        return length;
    }
}
