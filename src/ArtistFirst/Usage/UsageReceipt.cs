namespace ArtistFirst;

/// <summary>The ledger's answer: what it did, and where the event of that operation and kind stands. What stands there never changes.</summary>
/// <param name="Outcome">What it did with the event.</param>
/// <param name="Sequence">The position of the recorded event: 0 for the first of the ledger, without gaps.</param>
/// <param name="RecordedAt">When it was recorded, by the ledger's clock, to the microsecond. Clocks may step back; positions do not.</param>
/// <param name="EventHash">
/// The hash of the recorded event's canonical bytes as a leaf of a Merkle tree (RFC 6962, section 2.1): SHA-256 of a zero byte and the bytes.
/// </param>
public sealed record UsageReceipt(UsageReceiptOutcome Outcome, long Sequence, DateTimeOffset RecordedAt, Sha256Hash EventHash);
