namespace ArtistFirst.Registry;

/// <summary>What a register says about a license. The numbers are those of the status list (draft-ietf-oauth-status-list-21, section 7.1).</summary>
public enum RegisteredStatus
{
    /// <summary>In force.</summary>
    Valid = 0,

    /// <summary>Withdrawn for good: nothing follows it.</summary>
    Revoked = 1,

    /// <summary>On hold.</summary>
    Suspended = 2,
}
