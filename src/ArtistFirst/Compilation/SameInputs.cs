namespace ArtistFirst;

/// <summary>Inputs are equal when their entries are, whichever objects hold them: one page of a register knows nothing of the objects of another.</summary>
internal sealed class SameInputs : IEqualityComparer<RecordingInputs>
{
    public static SameInputs Comparer { get; } = new();

    public bool Equals(RecordingInputs x, RecordingInputs y) =>
        x.Vocals == y.Vocals
        && SameEntries<RightsClaim>.Comparer.Equals(x.Claims, y.Claims)
        && SameEntries<RightsClaim>.Comparer.Equals(x.WorkClaims, y.WorkClaims)
        && SameEntries<CatalogueId>.Comparer.Equals(x.Catalogues, y.Catalogues)
        && SameEntries<CatalogueId>.Comparer.Equals(x.WorkCatalogues, y.WorkCatalogues)
        && SameEntries<PartyId>.Comparer.Equals(x.Labels, y.Labels);

    public int GetHashCode(RecordingInputs obj) => HashCode.Combine(
        SameEntries<RightsClaim>.Comparer.GetHashCode(obj.Claims),
        SameEntries<RightsClaim>.Comparer.GetHashCode(obj.WorkClaims),
        SameEntries<CatalogueId>.Comparer.GetHashCode(obj.Catalogues),
        SameEntries<CatalogueId>.Comparer.GetHashCode(obj.WorkCatalogues),
        SameEntries<PartyId>.Comparer.GetHashCode(obj.Labels),
        obj.Vocals);
}
