namespace ArtistFirst.Registry;

/// <summary>What a row did to the register. The default value is <see cref="Rejected"/>.</summary>
public enum RowChange
{
    /// <summary>Nothing: it says what cannot be, or contradicts what never changes. The other rows are applied all the same.</summary>
    Rejected = 0,

    /// <summary>It is new.</summary>
    Added = 1,

    /// <summary>The register had it.</summary>
    Unchanged = 2,

    /// <summary>It describes anew what the register had, or ends or retracts it.</summary>
    Replaced = 3,
}
