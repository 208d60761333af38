namespace ArtistFirst;

/// <summary>AF1040: the wallet holds no valid license that names the recording.</summary>
internal static class NoLicense
{
    public static readonly FindingRule Rule = new(1040, "No license covers the recording");

    /// <summary>The reason, in words.</summary>
    /// <param name="request">The request.</param>
    /// <param name="valid">How many licenses count.</param>
    /// <param name="refused">How many tokens do not, and their codes; empty where all count.</param>
    public static Finding Found(in UseRequest request, int valid, string refused) => Rule.Found(
        $"Expected a license that covers recording {request.Recording}; the wallet holds {valid} valid license(s), none of which does{refused}. "
        + "Ask the licensor for one and put it into the license folder.");
}
