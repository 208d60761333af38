using System.Security.Cryptography;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>The bytes of a settlement's file, written as they come: in memory while they are few, in a temporary file when much waits.</summary>
internal sealed class SettlementBytes : Stream
{
    private const int MostInMemory = 1 << 22;
    private const int CopySize = 1 << 16;

    private readonly SpillFile _file = new(MostInMemory);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes a settlement.</summary>
    /// <returns>The bytes, and the settlement with their hash.</returns>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public static (SettlementBytes Bytes, Settlement Settlement) Of(Settlement settlement)
    {
        SettlementBytes bytes = new();
        try
        {
            JsonSerializer.Serialize(bytes, settlement, SettlementJson.Default.Settlement);
            bytes.Write("\n"u8);
            return (bytes, settlement.WithHash(Sha256Hash.FromBytes(bytes._hash.GetCurrentHash())));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Writes them to another stream.</summary>
    /// <exception cref="IOException">They cannot be read, or not be written there.</exception>
    public async Task WriteToAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[CopySize];
        for (long place = 0; place < Length;)
        {
            int read = _file.Read(place, buffer);
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            place += read;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _file.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
