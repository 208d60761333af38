namespace ArtistFirst.Registry;

/// <summary>A text that is passed on as long as its lines are lines: one that never ends would fill the memory of whoever waits for its end.</summary>
internal sealed class LineGuard(TextReader text) : TextReader
{
    private int _length;

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        int read = await text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Counted(buffer.Span, read);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override int Read(char[] buffer, int index, int count) => Counted(buffer.AsSpan(index, count), text.Read(buffer, index, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(ReadOnlySpan<char> buffer, int read)
    {
        int end = buffer[..read].LastIndexOfAny('\r', '\n');
        _length = end < 0 ? _length + read : read - end - 1;
        return _length <= ImportLimits.LineLength ? read : throw new ImportBoundsException("a line", ImportLimits.LineLength, "characters");
    }
}
