namespace ArtistFirst.Registry;

/// <summary>The rights in a work that CWR states shares of.</summary>
public enum CwrRight
{
    /// <summary>To reproduce (MR): what training, remixing, covering and every other use of a work by a model does.</summary>
    Mechanical = 0,

    /// <summary>To perform in public (PR).</summary>
    Performing = 1,

    /// <summary>To set to moving pictures (SR).</summary>
    Synchronization = 2,
}
