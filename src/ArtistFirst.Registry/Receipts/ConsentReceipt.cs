namespace ArtistFirst.Registry;

/// <summary>
/// What a party holds about its changes in one revision of a register: a compact JWS of typ <c>consent-receipt+jwt</c>, whose payload is in the shape of ISO/IEC TS 27560
/// (docs/spec/consent-receipt.md).
/// </summary>
/// <param name="Revision">The revision.</param>
/// <param name="Party">The party.</param>
/// <param name="Token">The JWS.</param>
public sealed record ConsentReceipt(long Revision, PartyId Party, string Token);
