namespace ArtistFirst;

/// <summary>What a use needs from one side. Ordered: a higher value needs more.</summary>
public enum SideNeed : byte
{
    /// <summary>The side has no say in the use.</summary>
    None = 0,

    /// <summary>The side need not be asked, but its recorded no is a no.</summary>
    Veto = 1,

    /// <summary><see cref="Grant"/> where a voice is heard, or may be heard, in the recording; <see cref="Veto"/> where it is instrumental.</summary>
    GrantIfSung = 2,

    /// <summary>Everybody on the side must have said yes, and nobody no.</summary>
    Grant = 3,
}
