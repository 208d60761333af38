namespace ArtistFirst.C2pa;

/// <summary>Which of the tagging schemes an <see cref="AudioTag"/> comes from. Names mean different things in different schemes.</summary>
internal enum AudioTagSource
{
    None = 0,

    /// <summary>ID3v2, in front of the audio, at the end of the file or in a WAVE chunk.</summary>
    Id3,

    /// <summary>APEv1 and APEv2.</summary>
    Ape,

    /// <summary>A FLAC VORBIS_COMMENT block (RFC 9639 §8.6).</summary>
    VorbisComment,

    /// <summary>A FLAC CUESHEET block (RFC 9639 §8.7).</summary>
    CueSheet,

    /// <summary>An iTunes item list (moov/udta/meta/ilst).</summary>
    ITunes,

    /// <summary>RIFF LIST/INFO, where ISRC means "source", not a recording code.</summary>
    RiffInfo,

    /// <summary>The axml chunk of Broadcast Wave (EBU Tech 3285 supplement 5, ISRC by EBU Tech 3352).</summary>
    Axml,

    /// <summary>The iXML chunk of Broadcast Wave.</summary>
    Ixml,
}
