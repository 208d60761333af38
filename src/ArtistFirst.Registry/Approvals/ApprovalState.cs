namespace ArtistFirst.Registry;

/// <summary>Where an approval stands. The numbers are stored and never used again.</summary>
public enum ApprovalState
{
    /// <summary>Nothing was asked.</summary>
    None = 0,

    /// <summary>Asked for, not answered.</summary>
    Requested = 1,

    /// <summary>The party said yes to this output.</summary>
    Approved = 2,

    /// <summary>The party said no. It stays no.</summary>
    Refused = 3,
}
