namespace ArtistFirst;

/// <summary>AF1067: a child is nothing by itself.</summary>
internal static class ChildWithoutParent
{
    public static readonly FindingRule Rule = new(1067, "The license is presented without its parent");

    public static Finding Found() => Rule.Found(
        "Expected the parent after a ~ (child~parent), because the license names one; it came alone. Present both together.");
}
