namespace ArtistFirst;

/// <summary>Where a recording is listed: what a license means that is given for a whole catalogue or for everything of a label.</summary>
/// <param name="Catalogues">The catalogues that hold the recording.</param>
/// <param name="Labels">The labels that release the recording.</param>
public sealed record RecordingListing(IReadOnlyList<CatalogueId> Catalogues, IReadOnlyList<PartyId> Labels);
