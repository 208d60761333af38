namespace ArtistFirst.C2pa;

/// <summary>What each scheme calls one thing that players show. A name that a scheme does not have is null.</summary>
/// <param name="Vorbis">The name among Vorbis comments, which APE tags share.</param>
/// <param name="Id3">The ID3v2.3 and v2.4 frame, with the description where it is TXXX.</param>
/// <param name="OldId3">The ID3v2.2 frame.</param>
/// <param name="ITunes">The item of an iTunes list.</param>
/// <param name="Riff">The chunk of a RIFF INFO list.</param>
internal sealed record TagName(string Vorbis, string Id3, string? OldId3, string ITunes, string? Riff)
{
    private const string Freeform = "----:com.apple.iTunes:";

    public static TagName Title { get; } = new("TITLE", "TIT2", "TT2", "©nam", "INAM");

    public static TagName Artist { get; } = new("ARTIST", "TPE1", "TP1", "©ART", "IART");

    public static TagName Composer { get; } = new("COMPOSER", "TCOM", "TCM", "©wrt", "IMUS");

    public static TagName Isrc { get; } = new("ISRC", "TSRC", "TRC", Freeform + "ISRC", null);

    public static TagName Comment { get; } = new("COMMENT", "COMM", "COM", "©cmt", "ICMT");

    /// <summary>The frame in which ID3 has it: four letters.</summary>
    public string Frame => Id3[..4];

    /// <summary>The description of a TXXX frame; empty for a comment, which has one too; null for the other frames, which have none.</summary>
    public string? Description => Frame switch
    {
        "TXXX" => Id3[5..],
        "COMM" => "",
        _ => null,
    };

    public static TagName Of(string name) => new(name, $"TXXX:{name}", null, Freeform + name, null);

    /// <summary>Whether a text of a file is this, in whichever scheme it stands: what an ID3v1 reader of the player shows must not be contradicted by a new frame.</summary>
    public bool Is(AudioTag tag) => tag.Source switch
    {
        AudioTagSource.Id3 => Same(tag.Name, Id3) || Same(tag.Name, OldId3),
        AudioTagSource.Ape or AudioTagSource.VorbisComment => Same(tag.Name, Vorbis) || (this == Comment && Same(tag.Name, "DESCRIPTION")),
        AudioTagSource.ITunes => Same(tag.Name, ITunes),
        AudioTagSource.RiffInfo => Same(tag.Name, Riff),
        _ => false,
    };

    private static bool Same(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
