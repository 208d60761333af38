namespace ArtistFirst.C2pa;

/// <summary>The containers that can carry Content Credentials for audio. The default value means none of them.</summary>
public enum AudioContainerKind
{
    /// <summary>None of the containers below.</summary>
    None = 0,

    /// <summary>RIFF/WAVE, Broadcast Wave included (EBU Tech 3285).</summary>
    Wave = 1,

    /// <summary>MPEG audio layer III frames (ISO/IEC 11172-3, 13818-3), with or without ID3v2, APE and ID3v1 tags.</summary>
    Mp3 = 2,

    /// <summary>Native FLAC (RFC 9639), also with an ID3v2 tag in front of it.</summary>
    Flac = 3,

    /// <summary>ISO base media file (ISO/IEC 14496-12): MP4 and M4A with AAC or ALAC, in one piece or fragmented.</summary>
    Mp4 = 4,
}
