namespace ArtistFirst;

/// <summary>What happened to an operation. An operation has at most one event of each kind, for ever. The numbers are part of the canonical bytes.</summary>
public enum UsageEventKind : byte
{
    /// <summary>Not stated; no ledger records it.</summary>
    None = 0,

    /// <summary>The use was allowed. Recorded before audio flows.</summary>
    Authorized = 1,

    /// <summary>The work on it began.</summary>
    Started = 2,

    /// <summary>An output was made and handed over: <see cref="UsageEvent.Delivery"/> says what, and what is in it. This is what is paid for.</summary>
    Delivered = 3,

    /// <summary>
    /// Nothing came of it: compensates <see cref="Authorized"/>, unless a <see cref="Started"/> comes after it in the ledger, as when the operation was
    /// tried again. It never takes back a <see cref="Delivered"/> of the same operation, whichever came first; only <see cref="Corrected"/> does.
    /// </summary>
    Failed = 4,

    /// <summary>Everything recorded under the operation is reversed: <see cref="UsageEvent.Correction"/> says why.</summary>
    Corrected = 5,
}
