namespace ArtistFirst.Registry;

/// <summary>The place in a status list at which the issuer says whether a license still holds.</summary>
/// <param name="ListUri">The address of the list: an https URL that verifiers pin for the issuer.</param>
/// <param name="Index">The index in the list, from 0; each license has its own.</param>
public sealed record LicenseStatusEntry(string ListUri, long Index);
