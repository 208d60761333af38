namespace ArtistFirst;

/// <summary>Compares listings by their entries.</summary>
internal sealed class SameListing : IEqualityComparer<RecordingListing>
{
    public static SameListing Comparer { get; } = new();

    public bool Equals(RecordingListing? x, RecordingListing? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Catalogues.SequenceEqual(y.Catalogues) && x.Labels.SequenceEqual(y.Labels));

    public int GetHashCode(RecordingListing obj)
    {
        HashCode hash = default;
        foreach (CatalogueId catalogue in obj.Catalogues)
        {
            hash.Add(catalogue);
        }

        foreach (PartyId label in obj.Labels)
        {
            hash.Add(label);
        }

        return hash.ToHashCode();
    }
}
