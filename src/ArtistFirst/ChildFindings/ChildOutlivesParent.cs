namespace ArtistFirst;

/// <summary>AF1065: a child lives within its parent's time.</summary>
internal static class ChildOutlivesParent
{
    public static readonly FindingRule Rule = new(1065, "The license outlives its parent");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected nbf and exp within those of the parent, which ends at {Instant.ToText(detail.Second)}; the license ends at {Instant.ToText(detail.First)} or begins too early. Make the child again with a shorter life.");
}
