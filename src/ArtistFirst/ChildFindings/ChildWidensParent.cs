namespace ArtistFirst;

/// <summary>AF1066: what one has not, one cannot give.</summary>
internal static class ChildWidensParent
{
    public static readonly FindingRule Rule = new(1066, "The license grants more than its parent");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected {(detail.Subject is null ? $"grant {detail.First}" : $"what license {detail.Subject} grants for this use")} to lie within one grant of the parent (actions, recordings, territories, time, models, destinations, quota, obligations, after_revocation); it reaches further. Make the child again with narrower grants.");
}
