namespace ArtistFirst.C2pa;

/// <summary>
/// An audio file with more tags, as a stream that is put together while it is read: nothing is copied, and what is signed from it is read once. Tags that the file has stay as they are, and the audio stays where
/// players find it. What has no place for tags (an unsynchronized ID3 tag, a full comment block), or has a manifest that new tags would break, comes as it is.
/// </summary>
public static class TaggedAudio
{
    /// <summary>Opens a file with tags where it has none.</summary>
    /// <param name="source">A WAV, MP3, FLAC or MP4/M4A file: readable, seekable. It is read from its beginning, must not be used otherwise while the result is, and is not closed with it.</param>
    /// <param name="tags">What players are to show.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The file with the tags in it: readable, seekable, at its beginning.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> cannot be read or cannot seek, or a name of a tag is none.</exception>
    /// <exception cref="ContainerFormatException">The file is none of the four, or its structure is broken.</exception>
    public static async Task<Stream> OpenAsync(Stream source, AudioTags tags, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tags);
        AudioContainer container = await AudioContainer.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var scan = new ContainerScan(source, cancellationToken);
        IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> missing = MissingTags.Find(container, tags);
        bool isSigned = (await ExistingManifest.FindAsync(container, scan).ConfigureAwait(false)).Count > 0;
        IReadOnlyList<FileSegment>? segments = isSigned ? null : container.Kind switch
        {
            AudioContainerKind.Wave => await RiffTagging.PlanAsync(container, scan, missing, tags).ConfigureAwait(false),
            AudioContainerKind.Mp3 => await Id3Tagging.PlanAsync(container, scan, missing).ConfigureAwait(false),
            AudioContainerKind.Flac => await VorbisTagging.PlanAsync(container, scan, missing).ConfigureAwait(false),
            _ => await BmffTagging.PlanAsync(container, scan, missing).ConfigureAwait(false),
        };
        return new SegmentStream(source, segments ?? [FileSegment.Copy(0, container.Length)]);
    }
}
