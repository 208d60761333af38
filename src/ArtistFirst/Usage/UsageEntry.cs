namespace ArtistFirst;

/// <summary>An event as it stands in a ledger.</summary>
/// <param name="Sequence">The position: 0 for the first, without gaps.</param>
/// <param name="RecordedAt">When it was recorded, by the ledger's clock, to the microsecond.</param>
/// <param name="Event">The event.</param>
/// <param name="EventHash">The hash of its canonical bytes, as in <see cref="UsageReceipt.EventHash"/>.</param>
/// <param name="ChainHash">
/// Ties the entry to everything before it: SHA-256 of a byte of value 2, the previous entry's chain hash (32 zero bytes for the first entry),
/// the position and the recorded instant in microseconds since 1970 (each as 8 bytes, big-endian), and the event's hash.
/// </param>
public sealed record UsageEntry(long Sequence, DateTimeOffset RecordedAt, UsageEvent Event, Sha256Hash EventHash, Sha256Hash ChainHash);
