namespace ArtistFirst;

/// <summary>The recordings that a manifest file lists, as sorted packed numbers. Exists only when the file was found to be the pinned one.</summary>
internal sealed class RecordingManifest(ulong[] packed)
{
    /// <summary>The ending of a manifest file's name.</summary>
    public const string Extension = ".isrc";

    /// <summary>The bytes of one line: twelve characters and a line feed.</summary>
    public const int LineLength = 13;

    public ulong[] Packed => packed;
}
