namespace ArtistFirst.Tests;

/// <summary>A catalogue of one song that counts how often it was opened.</summary>
internal sealed class MemoryCatalogue : ICatalogue
{
    private Func<bool> _isClosed = () => false;

    public static ReadOnlySpan<byte> Audio => "RIFF audio"u8;

    public int Opened { get; private set; }

    /// <summary>What happens before the song is opened: a fault, or somebody looking at the ledger.</summary>
    public Action? BeforeOpening { get; set; }

    /// <summary>Whether the stream that was handed out last was closed.</summary>
    public bool IsClosed => _isClosed();

    public Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default)
    {
        BeforeOpening?.Invoke();
        Opened++;
        Stream audio = new MemoryStream(Audio.ToArray());
        _isClosed = () => !audio.CanRead;
        return recording == SomeRights.Song
            ? Task.FromResult(audio)
            : throw new FileNotFoundException($"No audio for {recording}.");
    }
}
