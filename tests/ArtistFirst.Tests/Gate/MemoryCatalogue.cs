namespace ArtistFirst.Tests;

/// <summary>A catalogue of one song that counts how often it was opened.</summary>
internal sealed class MemoryCatalogue : ICatalogue
{
    public static ReadOnlySpan<byte> Audio => "RIFF audio"u8;

    public int Opened { get; private set; }

    /// <summary>What happens before the song is opened: a fault, or somebody looking at the ledger.</summary>
    public Action? BeforeOpening { get; set; }

    public Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default)
    {
        BeforeOpening?.Invoke();
        Opened++;
        return recording == SomeRights.Song
            ? Task.FromResult<Stream>(new MemoryStream(Audio.ToArray()))
            : throw new FileNotFoundException($"No audio for {recording}.");
    }
}
