namespace ArtistFirst;

/// <summary>
/// The answer to "may this recording be put to this use?". Only <see cref="Allowed"/> and <see cref="AllowedWithDuties"/> open the gate.
/// The default value is <see cref="Unresolved"/>: what is not known is not allowed.
/// </summary>
public enum UseOutcome : byte
{
    /// <summary>The data do not say: something is missing, contradictory, too old or broken. A no.</summary>
    Unresolved = 0,

    /// <summary>Somebody who must say yes did not, or said no.</summary>
    Denied = 1,

    /// <summary>Everybody who must say yes did, and asks for nothing in return.</summary>
    Allowed = 2,

    /// <summary>Everybody who must say yes did, and the use owes the <see cref="Duties"/> that come with the answer.</summary>
    AllowedWithDuties = 3,
}
