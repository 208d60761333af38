namespace ArtistFirst;

/// <summary>
/// Where the product team keeps its catalogue audio. Implement it over your own storage, or use <see cref="FileCatalogue"/>.
/// Nothing but <c>CatalogueGate</c> should call it: the gate asks for a license, for consent and for the usage record first.
/// </summary>
public interface ICatalogue
{
    /// <summary>Opens the audio of a recording for reading.</summary>
    /// <param name="recording">The recording; never the default value.</param>
    /// <param name="cancellationToken">Ends the opening; the stream is the caller's from then on.</param>
    /// <returns>The audio from its beginning. The caller disposes of it.</returns>
    /// <exception cref="FileNotFoundException">The catalogue has no such recording.</exception>
    Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default);

    /// <summary>
    /// What you know of a recording: its title, its artists, who wrote it. The gate asks when it has opened a recording that the consent source does not describe, as snapshots do not
    /// (<see cref="IConsentSource.FindDescription"/>), and credits of what is made from it are taken from here.
    /// </summary>
    /// <param name="recording">The recording; never the default value.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null when you do not know; whoever makes an output then has to name those whom a license wants credited.</returns>
    ValueTask<RecordingDescription?> DescribeAsync(Isrc recording, CancellationToken cancellationToken = default) => ValueTask.FromResult<RecordingDescription?>(null);
}
