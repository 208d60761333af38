namespace ArtistFirst.C2pa;

/// <summary>Which of the tagging schemes an <see cref="AudioTag"/> comes from. Names mean different things in different schemes.</summary>
internal enum AudioTagSource
{
    None = 0,

    /// <summary>ID3v2, in front of the audio, at the end of the file or in a WAVE chunk.</summary>
    Id3 = 1,

    /// <summary>APEv1 and APEv2.</summary>
    Ape = 2,

    /// <summary>A FLAC VORBIS_COMMENT block (RFC 9639 §8.6).</summary>
    VorbisComment = 3,

    /// <summary>A FLAC CUESHEET block (RFC 9639 §8.7).</summary>
    CueSheet = 4,

    /// <summary>An iTunes item list (moov/udta/meta/ilst).</summary>
    ITunes = 5,

    /// <summary>RIFF LIST/INFO, where ISRC means "source", not a recording code.</summary>
    RiffInfo = 6,

    /// <summary>The axml chunk of Broadcast Wave (EBU Tech 3285 supplement 5, ISRC by EBU Tech 3352).</summary>
    Axml = 7,

    /// <summary>The iXML chunk of Broadcast Wave.</summary>
    Ixml = 8,
}
