namespace ArtistFirst.Registry;

/// <summary>A recording of a work (a REC record, CWR 2.2 §5.21).</summary>
/// <param name="Line">The record's line.</param>
/// <param name="Isrc">The ISRC as it is written.</param>
/// <param name="Validity">What the sender holds of the ISRC: Y, U (not linked to this work), N (no ISRC), or nothing before version 2.2.</param>
/// <param name="Title">The recording's own title; empty where there is none.</param>
/// <param name="Artist">The artist as displayed; empty where there is none.</param>
internal sealed record CwrRecording(long Line, string Isrc, string Validity, string Title, string Artist)
{
    public static CwrRecording Read(long line, CwrLine record) => new(
        line, record.Field(250, 12).ToString(), record.Field(507, 20).ToString(), record.Field(267, 60).ToString(), record.Field(387, 60).ToString());

    /// <summary>Whether the sender says that the recording is one of the work.</summary>
    public bool IsLinked => Validity is "" or "Y";
}
