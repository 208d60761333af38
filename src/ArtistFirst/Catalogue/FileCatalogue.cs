using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>
/// A folder of audio files as a catalogue. A file's recording is told, first, by an index file in the folder (<c>catalogue.json</c> or <c>catalogue.csv</c>), else by its name
/// (<c>USPR37300012.wav</c>, <c>US-PR3-73-00012 Title.flac</c>) and its tags (ID3 TSRC, Vorbis comment ISRC, iTunes ISRC, Broadcast Wave axml and iXML), which must not contradict each other.
/// Whatever is ambiguous is refused, never guessed. Safe for concurrent use; nothing needs disposing.
/// </summary>
/// <remarks>
/// <para><c>catalogue.json</c> is <c>{"recordings":{"USPR37300012":"albums/one.wav"}}</c>; <c>catalogue.csv</c> has the first line <c>isrc,path</c>. Paths are relative to the folder, have forward slashes, and stay inside it.</para>
/// <para>Folders below are searched too. Names that start with a dot and files without an extension of audio are passed over, unless the index file names them. Links to files are followed
/// when they stay inside the folder; links to folders are not.</para>
/// <para>The folder is scanned when the first recording is asked for, again by <see cref="RefreshAsync"/>, again when a recording is not found and the last scan is at least five seconds old, and
/// again when the index file has changed, which is looked at before each opening: while it is broken, nothing opens. Replace it as a whole: write beside it, then rename.
/// Files that have not changed are not read again.</para>
/// </remarks>
public sealed class FileCatalogue : ICatalogue
{
    private static readonly TimeSpan RescanInterval = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private readonly SharedRun<CatalogueIndex> _scan;
    private readonly CatalogueIndexWatch _watch;
    private volatile CatalogueIndex? _index;

    /// <summary>Makes a catalogue of a folder. The folder is not looked at before it is needed.</summary>
    /// <param name="folder">The folder; a relative path counts from the current directory.</param>
    /// <param name="time">Tells how old the last scan is; the system's time where none is given.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    public FileCatalogue(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Folder = Path.GetFullPath(folder);
        _time = time ?? TimeProvider.System;
        _watch = new CatalogueIndexWatch(Folder);
        _scan = new SharedRun<CatalogueIndex>(ScanAsync);
    }

    /// <summary>The folder, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>What the last scan could not use, in the order of the paths, at most a thousand of them; empty before the first scan.</summary>
    public IReadOnlyList<CatalogueProblem> Problems => _index?.Problems ?? [];

    /// <summary>How many recordings the last scan found; 0 before the first scan.</summary>
    public int Count => _index?.RecordingCount ?? 0;

    /// <summary>Opens the file of a recording, read-only and for asynchronous reading; others may read it at the same time, but not write.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Ends the opening, and the scan where no one else waits for it.</param>
    /// <returns>The file from its beginning; the caller disposes of it.</returns>
    /// <exception cref="ArgumentException"><paramref name="recording"/> is the default value.</exception>
    /// <exception cref="FileNotFoundException">No file of the folder holds the recording.</exception>
    /// <exception cref="InvalidDataException">More than one file claims the recording, the index file is broken, or the file that it names is no audio.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="IOException">The file is there and cannot be opened: someone is writing to it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is there and this process may not read it.</exception>
    public async Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default)
    {
        if (recording.IsEmpty)
        {
            throw new ArgumentException("Expected the ISRC of a recording, got the default value, which names none.", nameof(recording));
        }

        CatalogueIndex index = await FindIndexAsync(cancellationToken).ConfigureAwait(false);
        if (await index.TryOpenAsync(recording, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        // Someone else may have scanned meanwhile; if not, and if it is due, this call does.
        CatalogueIndex newest = _index!;
        if (newest == index && _time.GetElapsedTime(index.ScannedAt) >= RescanInterval)
        {
            newest = await _scan.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return newest != index && await newest.TryOpenAsync(recording, cancellationToken).ConfigureAwait(false) is { } found
            ? found
            : throw newest.Refuse(recording, Folder);
    }

    /// <summary>Describes a recording by the tags of its file: title, artists and composers of ID3, Vorbis comments, iTunes items or RIFF INFO.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where the tags name neither a title nor an artist, or are broken.</returns>
    /// <exception cref="ArgumentException">As for <see cref="OpenAsync"/>, and so are the other exceptions.</exception>
    public async ValueTask<RecordingDescription?> DescribeAsync(Isrc recording, CancellationToken cancellationToken = default)
    {
        Stream file = await OpenAsync(recording, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            try
            {
                return TaggedDescription.Of(await AudioContainer.ReadAsync(file, cancellationToken).ConfigureAwait(false), recording);
            }
            catch (ContainerFormatException)
            {
                // An index file can name audio that is in no container of ours.
                return null;
            }
        }
    }

    /// <summary>Scans the folder again. What changed before the call is seen; until it completes, the former state answers, unless the index file has changed.</summary>
    /// <param name="cancellationToken">Ends the scan where no one else waits for it.</param>
    /// <exception cref="InvalidDataException">The index file is broken; nothing opens until it is mended or deleted.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => _scan.RunAfreshAsync(cancellationToken);

    // A scan that is under way may have read the index file before it changed.
    private async Task<CatalogueIndex> FindIndexAsync(CancellationToken cancellationToken) => _index switch
    {
        null => await _scan.RunAsync(cancellationToken).ConfigureAwait(false),
        { } index when _watch.IsStill(index.Fingerprint) => index,
        _ => await _scan.RunAfreshAsync(cancellationToken).ConfigureAwait(false),
    };

    private async Task<CatalogueIndex> ScanAsync(CancellationToken cancellationToken) =>
        _index = await new CatalogueScan(Folder, _index).RunAsync(_time, cancellationToken).ConfigureAwait(false);
}
