namespace ArtistFirst;

/// <summary>What the ledger did with an event.</summary>
public enum UsageReceiptOutcome : byte
{
    /// <summary>No answer; no ledger gives it.</summary>
    None = 0,

    /// <summary>The event is recorded, durably.</summary>
    Created = 1,

    /// <summary>The same use is on record already; nothing was written. The receipt is that of the first event.</summary>
    Exists = 2,

    /// <summary>Another use is on record under that operation id and kind; nothing was written. The receipt is that of the first event.</summary>
    Conflict = 3,
}
