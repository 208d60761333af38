namespace ArtistFirst;

/// <summary>What a statement does. The default value is <see cref="Deny"/>.</summary>
public enum StatementEffect : byte
{
    /// <summary>No.</summary>
    Deny = 0,

    /// <summary>Yes.</summary>
    Grant = 1,

    /// <summary>An earlier statement of the same party no longer stands.</summary>
    Withdraw = 2,
}
