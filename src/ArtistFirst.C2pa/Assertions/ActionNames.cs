namespace ArtistFirst.C2pa;

/// <summary>The actions of C2PA that are used here (C2PA 2.2 §18.14.2). Other names are allowed where they contain a dot.</summary>
public static class ActionNames
{
    /// <summary>The asset was made anew. First of all actions, and needs a <see cref="ManifestAction.SourceType"/>.</summary>
    public const string Created = "c2pa.created";

    /// <summary>An existing asset was opened to be edited. First of all actions, and names its parent.</summary>
    public const string Opened = "c2pa.opened";

    /// <summary>A component was put into the asset.</summary>
    public const string Placed = "c2pa.placed";

    /// <summary>A component was taken out of the asset.</summary>
    public const string Removed = "c2pa.removed";

    /// <summary>The content was edited.</summary>
    public const string Edited = "c2pa.edited";

    /// <summary>The format was changed, not what is heard.</summary>
    public const string Transcoded = "c2pa.transcoded";

    /// <summary>The asset was released.</summary>
    public const string Published = "c2pa.published";
}
