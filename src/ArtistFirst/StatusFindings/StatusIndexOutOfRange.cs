namespace ArtistFirst;

/// <summary>The list is shorter than the index of the license. What a list does not hold, it does not confirm.</summary>
internal static class StatusIndexOutOfRange
{
    public static readonly FindingRule Rule = new(1025, "The status list does not hold the license");

    public static Finding Found(LicenseStatusReference status) => Rule.Found(
        $"The status list '{status.List.Uri}' should hold index {status.Index}, but it is shorter. Ask the licensor to publish the whole list.");
}
