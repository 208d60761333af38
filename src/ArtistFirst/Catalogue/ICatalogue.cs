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
}
