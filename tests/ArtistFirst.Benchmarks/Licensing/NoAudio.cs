namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>A catalogue that is never opened: only the answer is measured.</summary>
internal sealed class NoAudio : ICatalogue
{
    public static readonly NoAudio Instance = new();

    public Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default) => throw new FileNotFoundException();
}
