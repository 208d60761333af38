namespace ArtistFirst;

/// <summary>AF1045: the grant names other destinations.</summary>
internal static class DestinationNotCovered
{
    public static readonly FindingRule Rule = new(1045, "The license does not cover the destination");

    public static Finding Found(in UseRequest request) => Rule.Found(
        $"Expected a grant for destination {(request.Destination == Destination.None ? "(none given)" : DestinationNames.Describe(request.Destination))}; the grant names other destinations. Set Destination to where the output goes, or ask for a license that covers it.");
}
