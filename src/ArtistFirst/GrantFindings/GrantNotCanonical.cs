namespace ArtistFirst;

/// <summary>AF1035: a list of codes has an order and no repetitions, so that one grant has one text.</summary>
internal static class GrantNotCanonical
{
    public static readonly FindingRule Rule = new(1035, "A list in a grant is not sorted");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected the list {detail.Subject} of grant {detail.First} sorted by byte and without repetitions; it is not. Ask the issuer to repair it.");
}
