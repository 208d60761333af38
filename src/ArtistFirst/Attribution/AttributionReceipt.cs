namespace ArtistFirst;

/// <summary>That an output was stamped, and is on record as delivered.</summary>
/// <param name="ManifestId">The id of the manifest in the output, a URN.</param>
/// <param name="OutputHash">The hash by which the ledger knows the output: <see cref="C2pa.AudioContent.Hash"/>, which stays the same when the output is stamped again.</param>
/// <param name="Duration">How long the output plays.</param>
/// <param name="Usage">The ledger's receipt of the delivery. <see cref="UsageReceiptOutcome.Exists"/>: this very audio was delivered under the operation before.</param>
/// <param name="Attribution">What the output says.</param>
public sealed record AttributionReceipt(string ManifestId, Sha256Hash OutputHash, TimeSpan Duration, UsageReceipt Usage, Attribution Attribution);
