namespace ArtistFirst.Cli;

/// <summary>An input that, after its bytes, stays open without sending more until it is told to end.</summary>
internal sealed class AnswerWaits(byte[] bytes) : Stream
{
    private readonly TaskCompletionSource _awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isSent;

    /// <summary>Completes when more is asked for.</summary>
    public Task Awaited => _awaited.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void End() => _end.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_isSent)
        {
            _isSent = true;
            bytes.CopyTo(buffer);
            return bytes.Length;
        }

        _awaited.TrySetResult();
        await _end.Task;
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
