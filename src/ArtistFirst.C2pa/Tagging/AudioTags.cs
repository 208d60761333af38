namespace ArtistFirst.C2pa;

/// <summary>What ordinary players show of a recording. A value that is null or empty is not written, and nothing that a file has already is written over.</summary>
public sealed record AudioTags
{
    /// <summary>The title (ID3 TIT2, Vorbis TITLE, iTunes ©nam, RIFF INAM).</summary>
    public string? Title { get; init; }

    /// <summary>The artists (TPE1, ARTIST, ©ART, IART).</summary>
    public IReadOnlyList<string> Artists { get; init; } = [];

    /// <summary>Those who wrote it (TCOM, COMPOSER, ©wrt, IMUS).</summary>
    public IReadOnlyList<string> Composers { get; init; } = [];

    /// <summary>The recording's own ISRC (TSRC, ISRC, ISRC as a freeform item). In WAV files it has no place in RIFF INFO, where ISRC means another thing.</summary>
    public string? Isrc { get; init; }

    /// <summary>What a listener should read about it (COMM, COMMENT, ©cmt, ICMT, and with it the description of a bext chunk).</summary>
    public string? Comment { get; init; }

    /// <summary>Who made the file: the originator of a bext chunk in WAV files.</summary>
    public string? Originator { get; init; }

    /// <summary>When it was made: date and time of a bext chunk in WAV files.</summary>
    public DateTimeOffset? OriginatedAt { get; init; }

    /// <summary>Values under names of your own (TXXX, Vorbis comments, freeform items), such as <c>SOURCE</c>: names of 1 to 64 letters A to Z, digits, spaces and underscores. WAV files have no place for them.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
